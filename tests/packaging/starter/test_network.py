"""What the network is trained to bear: weights on the grid that they are served on, and smooth labels."""

import torch

from starter.network import Linear, Network, Shape, rounding_error

SHAPE = Shape(vocabulary=512, layers=1, width=64, feed_forward=96, heads=2, kv_heads=1, head_size=32, context=64)


def test_rounded_weights_lie_on_sixteen_levels_and_move_half_a_step_at_most() -> None:
    weight = torch.randn(8, 64, generator=torch.Generator().manual_seed(1))
    on_grid = weight + rounding_error(weight)
    for before, after in zip(weight.view(-1, 32), on_grid.view(-1, 32), strict=True):
        step = (before.max() - before.min()) / 15
        levels = (after - before.min()) / step
        assert torch.allclose(levels, levels.round(), atol=1e-3)
        assert (after - before).abs().max() <= step * 0.501


def test_a_block_of_equal_weights_stays() -> None:
    weight = torch.full((2, 32), 0.25)
    assert not rounding_error(weight).any()


def test_the_gradient_passes_the_rounding() -> None:
    layer = Linear(32, 4)
    layer.rounding.fill_(1.0)
    x = torch.randn(3, 32, generator=torch.Generator().manual_seed(2))
    layer(x).sum().backward()
    assert layer.weight.grad is not None
    assert torch.allclose(layer.weight.grad, x.sum(0).expand(4, 32), atol=1e-5)


def test_rounding_is_of_the_matrices_and_only_when_asked_for() -> None:
    torch.manual_seed(3)
    plain, served, by_hand = Network(SHAPE), Network(SHAPE), Network(SHAPE)
    for network in (served, by_hand):
        network.load_state_dict(plain.state_dict())
    ids = torch.arange(1, 17)[None]
    assert torch.equal(plain(ids), served(ids))
    served.round_weights()
    for module in by_hand.modules():
        if isinstance(module, Linear):
            module.weight.data += rounding_error(module.weight.data)
    assert not torch.equal(plain(ids), served(ids))
    assert torch.allclose(served(ids), by_hand(ids), atol=1e-5)
    assert served.state_dict().keys() == plain.state_dict().keys()


def test_smooth_labels_ask_for_a_little_of_every_token() -> None:
    torch.manual_seed(4)
    plain, smooth = Network(SHAPE), Network(SHAPE, smoothing=0.1)
    smooth.load_state_dict(plain.state_dict())
    ids, places, targets = torch.arange(1, 17)[None], torch.arange(15), torch.arange(2, 17)
    logs = torch.log_softmax(plain.logits(plain(ids).flatten(0, 1)[places]), -1)
    expected = 0.9 * plain.predict(ids, places, targets) - 0.1 * logs.mean(-1)
    assert torch.allclose(smooth.predict(ids, places, targets), expected, atol=1e-5)
