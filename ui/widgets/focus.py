"""Where the keyboard may stop, and where it goes when what it was on is gone. Knows no pane."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_REASON = Qt.FocusReason.OtherFocusReason


def stops_in(place: QWidget) -> list[QWidget]:
    """What Tab stops at inside of `place`, in its order."""
    stops = []
    one = place.nextInFocusChain()
    while one is not place:
        if place.isAncestorOf(one) and _is_stop(one, place):
            stops.append(one)
        one = one.nextInFocusChain()
    return stops


def enter(place: QWidget) -> bool:
    """Put the keyboard where it was in there, or on the first thing that takes it. False: nothing does."""
    stops = stops_in(place)
    if not stops:
        return False
    last = place.focusWidget()
    (last if last in stops else stops[0]).setFocus(_REASON)
    return True


def holds_focus(place: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (place is focused or place.isAncestorOf(focused))


def stay_in(place: QWidget) -> None:
    """To be called before its widgets are made anew: the keyboard, if it is in there, stays where it was."""
    focused = QApplication.focusWidget()
    if focused is None or not place.isAncestorOf(focused):
        return
    stops, name = stops_in(place), focused.accessibleName()
    number = stops.index(focused) if focused in stops else 0
    place.setFocus(_REASON)

    def settle() -> None:
        if QApplication.focusWidget() is not place:
            return  # it was put elsewhere meanwhile
        fresh = stops_in(place)
        named = next((one for one in fresh if name and one.accessibleName() == name), None)
        if named is not None or fresh:
            (named or fresh[min(number, len(fresh) - 1)]).setFocus(_REASON)
        else:
            place.clearFocus()

    # Two turns: layouts show what they were given in the first.
    QTimer.singleShot(0, place, lambda: QTimer.singleShot(0, place, settle))


def pass_by_when_empty(view: QAbstractItemView) -> None:
    """Tab does not stop at a list without a line: nobody would see where the keyboard is."""

    def look() -> None:
        filled = view.model().rowCount() > 0
        view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if filled else Qt.FocusPolicy.NoFocus)

    view.model().modelReset.connect(look)
    look()


def _is_stop(widget: QWidget, place: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isEnabled() and widget.isVisibleTo(place)
