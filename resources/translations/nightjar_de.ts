<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionCard</name>
    <message>
        <source>What Nightjar found</source>
        <translation>Was Nightjar gefunden hat</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>All I know about you, as a page</source>
        <translation>Alles, was ich über dich weiß, als Seite</translation>
    </message>
    <message>
        <source>Show this memory</source>
        <translation>Diese Erinnerung zeigen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Refused. It is neither shown nor learned.</source>
        <translation>Abgelehnt. Sie wird weder gezeigt noch gelernt.</translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Nightjar said</source>
        <translation>Nightjar hat gesagt</translation>
    </message>
    <message>
        <source>Answer, edited by you</source>
        <translation>Antwort, von dir bearbeitet</translation>
    </message>
    <message>
        <source>*Thinking …*</source>
        <translation>*Ich denke nach …*</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>Asleep</name>
    <message>
        <source>The night so far</source>
        <translation>Die Nacht bisher</translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Falling asleep</source>
        <translation>Schläft ein</translation>
    </message>
    <message>
        <source>Gathering what you said today.</source>
        <translation>Sammelt, was du heute gesagt hast.</translation>
    </message>
    <message>
        <source>working out how long it takes</source>
        <translation>Dauer wird geschätzt</translation>
    </message>
    <message>
        <source>a little longer tonight</source>
        <translation>heute etwas länger</translation>
    </message>
    <message>
        <source>You can go on chatting. Waking up keeps what is done; the next night goes on from there.</source>
        <translation>Du kannst weiter chatten. Beim Aufwecken bleibt, was geschafft ist; die nächste Nacht macht dort weiter.</translation>
    </message>
    <message>
        <source>Stage {number} of {all}</source>
        <translation>Schritt {number} von {all}</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>noch etwa {duration}</translation>
    </message>
    <message>
        <source>Waking up …</source>
        <translation>Wacht auf …</translation>
    </message>
    <message>
        <source>saving what is done</source>
        <translation>sichert, was geschafft ist</translation>
    </message>
</context>
<context>
    <name>BetweenPage</name>
    <message>
        <source>From {first} to {second}</source>
        <translation>Von {first} bis {second}</translation>
    </message>
    <message>
        <source>Snapshots {first} and {second}</source>
        <translation>Stände {first} und {second}</translation>
    </message>
    <message>
        <source>Both know the same without a note.</source>
        <translation>Beide wissen ohne Notiz dasselbe.</translation>
    </message>
    <message>
        <source>Only the second knows without a note</source>
        <translation>Nur der zweite weiß ohne Notiz</translation>
    </message>
    <message>
        <source>Only the first knows without a note</source>
        <translation>Nur der erste weiß ohne Notiz</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Their exams</source>
        <translation>Ihre Prüfungen</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweiter</translation>
    </message>
</context>
<context>
    <name>BroughtCard</name>
    <message>
        <source>Close what was left out</source>
        <translation>Ausgelassenes schließen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Nightjar learns from this conversation. Click to stop that.</source>
        <translation>Nightjar lernt aus dieser Unterhaltung. Klick, um das zu beenden.</translation>
    </message>
    <message>
        <source>Nothing of this conversation is learned. Click to change that.</source>
        <translation>Aus dieser Unterhaltung wird nichts gelernt. Klick, um das zu ändern.</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>Lernt mit</translation>
    </message>
    <message>
        <source>Does not learn</source>
        <translation>Lernt nicht mit</translation>
    </message>
    <message>
        <source>Learning is paused</source>
        <translation>Lernen ist angehalten</translation>
    </message>
    <message>
        <source>Not learned from</source>
        <translation>Wird nicht gelernt</translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation>Privater Chat</translation>
    </message>
    <message>
        <source>That message stands in a version of this conversation that was put aside.</source>
        <translation>Diese Nachricht steht in einer Fassung dieser Unterhaltung, die beiseitegelegt ist.</translation>
    </message>
    <message>
        <source>Your version of the answer is kept.</source>
        <translation>Deine Fassung der Antwort ist gespeichert.</translation>
    </message>
    <message>
        <source>That&apos;s wrong, it&apos;s </source>
        <translation>That&apos;s wrong, it&apos;s </translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>The link was copied. Nightjar opens no web page by itself.</source>
        <translation>Der Link ist kopiert. Nightjar öffnet von sich aus keine Webseite.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Ask it and today&apos;s, without notes …</source>
        <translation>Dieses und das heutige fragen, ohne Notizen …</translation>
    </message>
    <message>
        <source>Question to this model and to today&apos;s, without notes</source>
        <translation>Frage an dieses und an das heutige Modell, ohne Notizen</translation>
    </message>
    <message>
        <source>Ask both (Enter)</source>
        <translation>Beide fragen (Eingabe)</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieses</translation>
    </message>
    <message>
        <source>Today&apos;s</source>
        <translation>Das heutige</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation>Ich denke nach …</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Tell Nightjar something, or ask …</source>
        <translation>Erzähl Nightjar etwas oder frag …</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>You are editing an answer. The old version is kept, with what followed it. Esc cancels.</source>
        <translation>Du änderst eine Antwort. Die alte Fassung bleibt erhalten, mit allem, was auf sie folgte. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Holds pasted text: it is read in this conversation, and no night learns it.</source>
        <translation>Enthält eingefügten Text: Er wird in dieser Unterhaltung gelesen, aber keine Nacht lernt ihn.</translation>
    </message>
    <message>
        <source>You are editing an earlier message. The old version is kept. Esc cancels.</source>
        <translation>Du änderst eine frühere Nachricht. Die alte Fassung bleibt erhalten. Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Take apart, keep the conversations</source>
        <translation>Auflösen, Unterhaltungen behalten</translation>
    </message>
</context>
<context>
    <name>ConversationModel</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln Unterhaltung</numerusform>
            <numerusform>%Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, open folder, {held}</source>
        <translation>{name}, offener Ordner, {held}</translation>
    </message>
    <message>
        <source>{name}, closed folder, {held}</source>
        <translation>{name}, geschlossener Ordner, {held}</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>{title}, pinned</source>
        <translation>{title}, angeheftet</translation>
    </message>
    <message>
        <source>{title}, in the folder {folder}</source>
        <translation>{title}, im Ordner {folder}</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Mistakes while learning</source>
        <translation>Fehler beim Lernen</translation>
    </message>
    <message>
        <source>Tonight&apos;s memories, right so far</source>
        <translation>Erinnerungen dieser Nacht, bisher richtig</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>Several files can be learned. To ask about one, drop it alone.</source>
        <translation>Mehrere Dateien können gelernt werden. Um zu einer etwas zu fragen, leg sie allein ab.</translation>
    </message>
    <message>
        <source>Hand them over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>{file} was read after you went elsewhere. Drop it where you want to ask about it.</source>
        <translation>{file} war erst gelesen, als du schon woanders warst. Zieh die Datei dorthin, wo du nach ihr fragen willst.</translation>
    </message>
    <message>
        <source>Learn it tonight</source>
        <translation>Heute Nacht lernen</translation>
    </message>
    <message>
        <source>{file} stands in the message field: ask about it. Nothing of it is learned that way.</source>
        <translation>{file} steht im Nachrichtenfeld: Frag danach. Gelernt wird so nichts davon.</translation>
    </message>
    <message>
        <source>{file} stands in the message field up to where the model can read. Nothing of it is learned.</source>
        <translation>{file} steht im Nachrichtenfeld, so weit das Modell lesen kann. Gelernt wird nichts davon.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>About me</source>
        <comment>name of a file</comment>
        <translation>Über mich</translation>
    </message>
    <message>
        <source>Wrote the page to {file}.</source>
        <translation>Seite nach {file} geschrieben.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Deleted “{title}”. What it taught before the last night is still remembered.</source>
        <translation>„{title}“ gelöscht. Was vor der letzten Nacht daraus gelernt wurde, bleibt in Erinnerung.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{title}” is now in “{folder}”.</source>
        <translation>„{title}“ liegt jetzt in „{folder}“.</translation>
    </message>
    <message>
        <source>“{title}” is now in no folder.</source>
        <translation>„{title}“ liegt jetzt in keinem Ordner mehr.</translation>
    </message>
    <message>
        <source>“{folder}” was taken apart.</source>
        <translation>„{folder}“ wurde aufgelöst.</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>In notes</source>
        <translation>In Notizen</translation>
    </message>
    <message>
        <source>Waiting for your yes</source>
        <translation>Warten auf Zustimmung</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>How answers should be</source>
        <translation>Wie Antworten sein sollen</translation>
    </message>
    <message>
        <source>How things are done</source>
        <translation>Wie etwas gemacht wird</translation>
    </message>
    <message>
        <source>Tools and places</source>
        <translation>Werkzeuge und Orte</translation>
    </message>
    <message>
        <source>From documents</source>
        <translation>Aus Dokumenten</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By what they are about</source>
        <translation>Nach Thema</translation>
    </message>
    <message>
        <source>From A to Z</source>
        <translation>Von A bis Z</translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation>Erinnerungen durchsuchen</translation>
    </message>
    <message>
        <source>Show which memories</source>
        <translation>Welche Erinnerungen zeigen</translation>
    </message>
    <message>
        <source>Kind, source and order</source>
        <translation>Art, Herkunft und Reihenfolge</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Jede Herkunft</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Show all kinds and sources, newest first</source>
        <translation>Alle Arten und jede Herkunft zeigen, Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>Leave the first day</source>
        <translation>Den ersten Tag verlassen</translation>
    </message>
    <message>
        <source>For example …</source>
        <translation>Zum Beispiel …</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Take a nap</source>
        <translation>Schlaf kurz</translation>
    </message>
    <message>
        <source>That came from a note. After a nap of about two minutes I know it by heart.</source>
        <translation>Das kam aus einer Notiz. Nach einem Nickerchen von etwa zwei Minuten weiß ich es auswendig.</translation>
    </message>
    <message>
        <source>Tell me something that lasts: who is who, what you like, what is where.</source>
        <translation>Erzähl mir etwas, das bleibt: wer wer ist, was du magst, was wo liegt. (Mein Modell spricht Englisch.)</translation>
    </message>
    <message>
        <source>Noted. Begin a new chat and ask me there: I look it up in my notes.</source>
        <translation>Notiert. Beginn einen neuen Chat und frag mich dort: Ich sehe in meinen Notizen nach.</translation>
    </message>
    <message>
        <source>Now I know it by heart. Ask me as I was and as I am now, both without notes.</source>
        <translation>Jetzt weiß ich es auswendig. Frag mich, wie ich war und wie ich jetzt bin, beide ohne Notizen.</translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation>Beide fragen</translation>
    </message>
    <message>
        <source>That was a day with me. From now on I sleep when you are away.</source>
        <translation>Das war ein Tag mit mir. Von nun an schlafe ich, wenn du weg bist.</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
    <message>
        <source>Your first day  ·  {step} of {last}</source>
        <translation>Dein erster Tag  ·  {step} von {last}</translation>
    </message>
    <message>
        <source>Your first day</source>
        <translation>Dein erster Tag</translation>
    </message>
    <message>
        <source>Asleep, {percent} %. I dream of what you told me, and practise it.</source>
        <translation>Ich schlafe, {percent} %. Ich träume von dem, was du mir erzählt hast, und übe es.</translation>
    </message>
    <message>
        <source>Ask me about it here, in your own words. I look it up in my notes.</source>
        <translation>Frag mich hier danach, in deinen eigenen Worten. Ich sehe in meinen Notizen nach.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>My dog is called Biscuit.</source>
        <translation>My dog is called Biscuit.</translation>
    </message>
</context>
<context>
    <name>ForgetCard</name>
    <message>
        <source>What forgetting touches</source>
        <translation>Was das Vergessen betrifft</translation>
    </message>
    <message>
        <source>Also erase the chat messages it came from</source>
        <translation>Auch die Nachrichten dazu löschen</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Endgültig vergessen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Also erase the chat messages they came from</source>
        <translation>Auch die Nachrichten dazu löschen</translation>
    </message>
    <message>
        <source>Forget “{text}”?</source>
        <translation>„{text}“ vergessen?</translation>
    </message>
    <message>
        <source>Looking what it touches …</source>
        <translation>Sieht nach, was es betrifft …</translation>
    </message>
    <message>
        <source>Forgetting …</source>
        <translation>Vergisst …</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>There is no other morning to ask: only this model is left.</source>
        <translation>Es gibt keinen anderen Morgen, den man fragen könnte: Nur dieses Modell ist übrig.</translation>
    </message>
    <message>
        <source>Your first day goes on in the chat.</source>
        <translation>Dein erster Tag geht im Chat weiter.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Documents and chats ({suffixes})</source>
        <translation>Dokumente und Chats ({suffixes})</translation>
    </message>
    <message>
        <source>Add a file to learn</source>
        <translation>Eine Datei zum Lernen hinzufügen</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s conversations.json, chats and traces ({suffixes})</source>
        <translation>conversations.json von ChatGPT, Chats und Protokolle ({suffixes})</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Reading {file} …</source>
        <translation>{file} wird gelesen …</translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>A .gguf file. To learn at night it must be of the Qwen3 family.</source>
        <translation>Eine .gguf-Datei. Um nachts zu lernen, muss es aus der Qwen3-Familie sein.</translation>
    </message>
    <message>
        <source>Use a model of my own …</source>
        <translation>Ein eigenes Modell verwenden …</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>I learn about you in my sleep</source>
        <translation>Ich lerne dich im Schlaf kennen</translation>
    </message>
    <message>
        <source>By day we talk. What lasts about you goes into notes that you can read and delete.</source>
        <translation>Tagsüber reden wir. Was über dich bleibt, kommt in Notizen, die du lesen und löschen kannst.</translation>
    </message>
    <message>
        <source>When nobody is at the machine I sleep: I dream of what you told me, practise, and train.</source>
        <translation>Wenn niemand am Rechner ist, schlafe ich: Ich träume von dem, was du erzählt hast, übe und trainiere.</translation>
    </message>
    <message>
        <source>In the morning I know it by heart, and show you what I learned and how my exam went.</source>
        <translation>Am Morgen weiß ich es auswendig und zeige dir, was ich gelernt habe und wie meine Prüfung lief.</translation>
    </message>
    <message>
        <source>What I never do</source>
        <translation>Was ich nie tue</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. There is no account, and I open no connection.</source>
        <translation>Nichts verlässt diesen Rechner. Es gibt kein Konto, und ich öffne keine Verbindung.</translation>
    </message>
    <message>
        <source>I learn only what you typed or approved, not what was pasted or written by others.</source>
        <translation>Ich lerne nur, was du getippt oder dem du zugestimmt hast, nichts Eingefügtes und nichts von anderen.</translation>
    </message>
    <message>
        <source>No night is final. Go back to any morning; what you forget leaves the model too.</source>
        <translation>Keine Nacht ist endgültig. Du kannst zu jedem Morgen zurück; was du vergisst, verlässt auch das Modell.</translation>
    </message>
    <message>
        <source>No night makes me careless. A model that fails its exam is not used.</source>
        <translation>Keine Nacht macht mich leichtsinnig. Ein Modell, das durch seine Prüfung fällt, wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Who will talk to you</source>
        <translation>Wer mit dir spricht</translation>
    </message>
    <message>
        <source>A small model comes with me. It gets to know you within minutes on any laptop.</source>
        <translation>Ein kleines Modell bringe ich mit. Es lernt dich in Minuten kennen, auf jedem Laptop. Es spricht Englisch.</translation>
    </message>
    <message>
        <source>It speaks only English and knows little of the world. A bigger one knows more, and sleeps longer.</source>
        <translation>Es spricht nur Englisch und weiß wenig von der Welt. Ein größeres weiß mehr und schläft länger.</translation>
    </message>
    <message>
        <source>You can change the model at any time under Models; your notes stay yours.</source>
        <translation>Du kannst das Modell jederzeit unter Modelle wechseln; deine Notizen bleiben deine.</translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message>
        <source>What I know about you</source>
        <translation>Was ich über dich weiß</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as Markdown …</source>
        <translation>Als Markdown speichern …</translation>
    </message>
    <message>
        <source>Click a sentence to see where it came from, to correct or to forget it.</source>
        <translation>Ein Klick auf einen Satz zeigt, woher er kommt, und lässt ihn berichtigen oder vergessen.</translation>
    </message>
    <message>
        <source>What Nightjar knows about me</source>
        <translation>Was Nightjar über mich weiß</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>MemoriesPane</name>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>As a page</source>
        <translation>Als Seite</translation>
    </message>
    <message>
        <source>Remember that …</source>
        <translation>Merk dir, dass …</translation>
    </message>
    <message>
        <source>A memory to add</source>
        <translation>Eine neue Erinnerung</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing remembered yet</source>
        <translation>Noch nichts gemerkt</translation>
    </message>
    <message>
        <source>Learns</source>
        <translation>Lernt mit</translation>
    </message>
    <message>
        <source>Nightjar learns from what you say. Click to pause that, in all conversations.</source>
        <translation>Nightjar lernt aus dem, was du sagst. Klicke, um das in allen Gesprächen anzuhalten.</translation>
    </message>
    <message>
        <source>Nothing you say is learned. Click to go on learning.</source>
        <translation>Nichts, was du sagst, wird gelernt. Klicke, um weiter zu lernen.</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or show all.</source>
        <translation>Nichts passt. Versuch ein anderes Wort oder zeig alle.</translation>
    </message>
    <message>
        <source>Tell Nightjar something that lasts, in a chat or in the field above: a name, a place, a plan.</source>
        <translation>Erzähl Nightjar etwas, das bleibt, im Chat oder im Feld oben: einen Namen, einen Ort, einen Plan.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>{memories}, {learned} learned.</source>
        <translation>{memories}, {learned} gelernt.</translation>
    </message>
    <message>
        <source>{memories}, none learned.</source>
        <translation>{memories}, keine gelernt.</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Als Liste</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>Kept for tonight.</source>
        <translation>Gemerkt für heute Nacht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Changed. The words before stay as history until you forget them.</source>
        <translation>Geändert. Der alte Wortlaut bleibt im Verlauf, bis du ihn vergisst.</translation>
    </message>
    <message>
        <source>Approved. The next night may learn it.</source>
        <translation>Zugestimmt. Die nächste Nacht darf sie lernen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) approved. The next nights may learn them.</source>
        <translation>
            <numerusform>%Ln Erinnerung zugestimmt. Die nächsten Nächte dürfen sie lernen.</numerusform>
            <numerusform>%Ln Erinnerungen zugestimmt. Die nächsten Nächte dürfen sie lernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused. It is neither shown nor learned.</source>
        <translation>Abgelehnt. Sie wird weder gezeigt noch gelernt.</translation>
    </message>
</context>
<context>
    <name>MemoryDetailView</name>
    <message>
        <source>Where it came from</source>
        <translation>Woher sie kommt</translation>
    </message>
    <message>
        <source>holds until {moment}</source>
        <translation>gilt bis {moment}</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Keep it in the list, never use it</source>
        <translation>In der Liste behalten, nie verwenden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation>Vergessen …</translation>
    </message>
    <message>
        <source>These words were erased.</source>
        <translation>Diese Worte wurden gelöscht.</translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation>Unterhaltung öffnen</translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation>Vorher: {text}</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>Jetzt: {text}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Exams</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>known without a note</source>
        <translation>ohne Notiz gewusst</translation>
    </message>
    <message>
        <source>known with a note only</source>
        <translation>nur mit Notiz gewusst</translation>
    </message>
    <message>
        <source>no longer known without a note</source>
        <translation>ohne Notiz nicht mehr gewusst</translation>
    </message>
    <message>
        <source>Snapshot {id}: {verdict}</source>
        <translation>Stand {id}: {verdict}</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Version before</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Edit, and have it answered again</source>
        <translation>Bearbeiten und neu beantworten lassen</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Eine andere Antwort</translation>
    </message>
    <message>
        <source>Edit this answer</source>
        <translation>Diese Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation>Gute Antwort</translation>
    </message>
    <message>
        <source>Wrong: say what is right</source>
        <translation>Falsch: sag, was richtig ist</translation>
    </message>
    <message>
        <source>Empty block</source>
        <translation>Leerer Block</translation>
    </message>
    <message>
        <source>Version {number} of {all}</source>
        <translation>Fassung {number} von {all}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>MessageWidget</name>
    <message>
        <source>Show all {size}</source>
        <translation>Alles zeigen ({size})</translation>
    </message>
    <message>
        <source>Show this memory</source>
        <translation>Diese Erinnerung zeigen</translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Add a file …</source>
        <translation>Datei hinzufügen …</translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation>Installierte Modelle</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>Each model has nights of its own. Your notes are the same for all.</source>
        <translation>Jedes Modell hat seine eigenen Nächte. Deine Notizen sind für alle dieselben.</translation>
    </message>
    <message>
        <source>The small model that comes with Nightjar is put in place when it first wakes up. You can also add a bigger one, a .gguf file.</source>
        <translation>Das kleine Modell, das mit Nightjar kommt, wird beim ersten Aufwachen eingerichtet. Du kannst auch ein größeres hinzufügen, eine .gguf-Datei.</translation>
    </message>
    <message>
        <source>Models (*{suffix})</source>
        <translation>Modelle (*{suffix})</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>{file} is copied and made ready. It may take minutes; you can go on meanwhile.</source>
        <translation>{file} wird kopiert und vorbereitet. Das kann einige Minuten dauern; du kannst inzwischen weitermachen.</translation>
    </message>
    <message>
        <source>You are talking to {name} now.</source>
        <translation>Du sprichst jetzt mit {name}.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation>{name} ist bereit.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>{name} is ready to chat, but it cannot sleep: {reason}</source>
        <translation>{name} kann chatten, aber nicht schlafen: {reason}</translation>
    </message>
    <message>
        <source>This is the model you are talking to.</source>
        <translation>Mit diesem Modell sprichst du.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Nightjar downloads nothing. A bigger model of the Qwen3 family can be added as a GGUF file.</source>
        <translation>Nightjar lädt nichts herunter. Ein größeres Modell der Qwen3-Familie kannst du als GGUF-Datei hinzufügen.</translation>
    </message>
</context>
<context>
    <name>OwnMessage</name>
    <message>
        <source>You said</source>
        <translation>Du hast gesagt</translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>These contradict each other. No night learns them before you have answered.</source>
        <translation>Das widerspricht sich. Keine Nacht lernt es, bevor du geantwortet hast.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Both are true</source>
        <translation>Beides stimmt</translation>
    </message>
    <message>
        <source>Both are true: {text}</source>
        <translation>Beides stimmt: {text}</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Das stimmt</translation>
    </message>
    <message>
        <source>This is right: {text}</source>
        <translation>Das stimmt: {text}</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>The last night learned {memories}.</source>
        <translation>Gelernt in der letzten Nacht: {memories}.</translation>
    </message>
    <message>
        <source>The last night&apos;s model did not pass its exam; yesterday&apos;s was kept.</source>
        <translation>Das Modell der letzten Nacht hat seine Prüfung nicht bestanden; das gestrige ist geblieben.</translation>
    </message>
    <message>
        <source>The last night was cut short; the next one goes on from there.</source>
        <translation>Die letzte Nacht wurde abgebrochen; die nächste macht dort weiter.</translation>
    </message>
    <message>
        <source>The last night had nothing to learn.</source>
        <translation>In der letzten Nacht gab es nichts zu lernen.</translation>
    </message>
    <message>
        <source>Morning report</source>
        <translation>Morgenbericht</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>Was stimmt?</translation>
    </message>
    <message>
        <source>Will be learned</source>
        <translation>Wird gelernt</translation>
    </message>
    <message>
        <source>learned before, and taken back since</source>
        <translation>schon einmal gelernt und seither zurückgenommen</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>Decide on several at once</source>
        <translation>Über mehrere zugleich entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Held back tonight</source>
        <translation>Heute Nacht zurückgestellt</translation>
    </message>
    <message>
        <source>Heard today, not kept</source>
        <translation>Heute gehört, nicht behalten</translation>
    </message>
    <message>
        <source>Show memory: {text}</source>
        <translation>Erinnerung zeigen: {text}</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Approve</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Remember it all the same</source>
        <translation>Trotzdem merken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>{verb}: {text}</source>
        <translation>{verb}: {text}</translation>
    </message>
    <message>
        <source>Edit: {text}</source>
        <translation>Bearbeiten: {text}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Still read from notes</source>
        <translation>Weiter aus Notizen gelesen</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Heard, and let go</source>
        <translation>Gehört und losgelassen</translation>
    </message>
    <message>
        <source>Undo this night</source>
        <translation>Diese Nacht zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) it knew before were taught anew and are known.</source>
        <translation>
            <numerusform>%Ln Erinnerung, die es schon kannte, wurde neu gelehrt und ist da.</numerusform>
            <numerusform>%Ln Erinnerungen, die es schon kannte, wurden neu gelehrt und sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to the model before; nothing is deleted</source>
        <translation>Zurück zum Modell davor; nichts wird gelöscht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Night {number}</source>
        <translation>Nacht {number}</translation>
    </message>
    <message>
        <source>Deep night {number}</source>
        <translation>Tiefe Nacht {number}</translation>
    </message>
    <message>
        <source>Which is right?</source>
        <translation>Was stimmt?</translation>
    </message>
    <message>
        <source>follows from what you told</source>
        <translation>folgt aus dem, was du erzählt hast</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show memory: {text}</source>
        <translation>Erinnerung zeigen: {text}</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Wartet auf Zustimmung</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own questions, asked again without notes</source>
        <translation>Deine eigenen Fragen, noch einmal ohne Notizen gestellt</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>The exam, on the model you talk to</source>
        <translation>Die Prüfung, an dem Modell, mit dem du sprichst</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Trained on {device}</source>
        <translation>Trainiert auf {device}</translation>
    </message>
    <message>
        <source>Energy: not measured</source>
        <translation>Energie: nicht gemessen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>Rewrite</name>
    <message>
        <source>New words for this memory</source>
        <translation>Neuer Wortlaut dieser Erinnerung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Changes are kept at once. Nothing here leaves this computer.</source>
        <translation>Änderungen gelten sofort. Nichts davon verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Export everything …</source>
        <translation>Alles exportieren …</translation>
    </message>
    <message>
        <source>All conversations and memories in one file, Markdown or JSON</source>
        <translation>Alle Unterhaltungen und Erinnerungen in einer Datei, Markdown oder JSON</translation>
    </message>
    <message>
        <source>Import chats …</source>
        <translation>Chats importieren …</translation>
    </message>
    <message>
        <source>ChatGPT&apos;s conversations.json, other chats, and agent traces</source>
        <translation>conversations.json von ChatGPT, andere Chats und Protokolle von Agenten</translation>
    </message>
    <message>
        <source>No setting fits. Try another word, or clear the search.</source>
        <translation>Keine Einstellung passt. Versuch ein anderes Wort oder leer die Suche.</translation>
    </message>
    <message>
        <source>Back to: {value}</source>
        <translation>Zurück auf: {value}</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation>{name} zurücksetzen</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>{name} changed.</source>
        <translation>{name} geändert.</translation>
    </message>
    <message>
        <source>{name} changed. It is spoken from the next start of the window on.</source>
        <translation>{name} geändert. Gesprochen wird sie ab dem nächsten Start des Fensters.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>Forget all …</source>
        <translation>Alle vergessen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) selected</source>
        <translation>
            <numerusform>%Ln Erinnerung ausgewählt</numerusform>
            <numerusform>%Ln Erinnerungen ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the %Ln that wait(s)</source>
        <translation>
            <numerusform>Der wartenden zustimmen</numerusform>
            <numerusform>Den %Ln wartenden zustimmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Heute Nacht</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Import, export, bring back</source>
        <translation>Importieren, exportieren, zurückholen</translation>
    </message>
    <message>
        <source>New private chat ({keys})</source>
        <translation>Neuer privater Chat ({keys})</translation>
    </message>
    <message>
        <source>New chat that is kept ({keys})</source>
        <translation>Neuer Chat, der bleibt ({keys})</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>Neuer privater Chat</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>What you talk about is listed here.</source>
        <translation>Hier steht, worüber wir reden.</translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation>In keiner Unterhaltung stehen diese Worte.</translation>
    </message>
    <message>
        <source>Asleep  ·  {percent} %</source>
        <translation>Schläft  ·  {percent} %</translation>
    </message>
    <message>
        <source>Tonight, asleep, {percent} %</source>
        <translation>Heute Nacht, schläft, {percent} %</translation>
    </message>
    <message>
        <source>Tonight, {waiting} waiting</source>
        <translation>Heute Nacht, es warten: {waiting}</translation>
    </message>
    <message>
        <source>Import chats …</source>
        <translation>Chats importieren …</translation>
    </message>
    <message>
        <source>Export everything …</source>
        <translation>Alles exportieren …</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
</context>
<context>
    <name>SnapshotPage</name>
    <message>
        <source>To see what lies between two mornings, select both: Ctrl+click, or Shift and an arrow key.</source>
        <translation>Um zu sehen, was zwischen zwei Morgen liegt, wähle beide aus: Strg+Klick oder Umschalt und eine Pfeiltaste.</translation>
    </message>
    <message>
        <source>It knows without a note  ·  {n}</source>
        <translation>Ohne Notiz bekannt  ·  {n}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>exam passed</source>
        <translation>Prüfung bestanden</translation>
    </message>
    <message>
        <source>exam not passed</source>
        <translation>Prüfung nicht bestanden</translation>
    </message>
    <message>
        <source>This is the model you are talking to.</source>
        <translation>Mit diesem Modell sprichst du.</translation>
    </message>
    <message>
        <source>It did not pass its exam, so it was never used. It is kept to look at.</source>
        <translation>Er hat seine Prüfung nicht bestanden und wurde nie verwendet. Er bleibt zum Ansehen.</translation>
    </message>
    <message>
        <source>It was destroyed when something it knew was forgotten.</source>
        <translation>Er wurde zerstört, als etwas vergessen wurde, das er kannte.</translation>
    </message>
    <message>
        <source>The model as it came, before any night.</source>
        <translation>Das Modell, wie es kam, vor jeder Nacht.</translation>
    </message>
    <message>
        <source>Going back or forward deletes nothing: every other morning stays.</source>
        <translation>Vor- und Zurückgehen löscht nichts: Jeder andere Morgen bleibt.</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dieses verwenden</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Keep its files when space is made</source>
        <translation>Seine Dateien behalten, wenn Platz gemacht wird</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Back to the model before ({keys})</source>
        <translation>Zurück zum Modell davor ({keys})</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Forward again ({keys})</source>
        <translation>Wieder vorwärts ({keys})</translation>
    </message>
    <message>
        <source>Mornings, newest first</source>
        <translation>Morgen, der neueste zuerst</translation>
    </message>
    <message>
        <source>No mornings yet</source>
        <translation>Noch kein Morgen</translation>
    </message>
    <message>
        <source>Talk to Nightjar, then let it sleep. Every night adds a morning here, and each can be undone.</source>
        <translation>Sprich mit Nightjar und lass es dann schlafen. Jede Nacht bringt hier einen Morgen dazu, und jeder lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Gewechselt.</translation>
    </message>
    <message>
        <source>forgotten since</source>
        <translation>seither vergessen</translation>
    </message>
</context>
<context>
    <name>TonightPane</name>
    <message>
        <source>Tonight</source>
        <translation>Heute Nacht</translation>
    </message>
    <message>
        <source>Sleep now</source>
        <translation>Jetzt schlafen</translation>
    </message>
    <message>
        <source>Add a file to learn …</source>
        <translation>Datei zum Lernen hinzufügen …</translation>
    </message>
    <message>
        <source>A document to learn from, or chats from elsewhere. Or drop it here.</source>
        <translation>Ein Dokument zum Lernen oder Chats von anderswo. Oder zieh es hierher.</translation>
    </message>
    <message>
        <source>Nothing to learn tonight</source>
        <translation>Heute Nacht nichts zu lernen</translation>
    </message>
    <message>
        <source>Tell Nightjar something that lasts: who is who, what is where, what you like. Then let it sleep.</source>
        <translation>Erzähl Nightjar etwas, das bleibt: wer wer ist, was wo liegt, was du magst. Dann lass es schlafen.</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Schläft</translation>
    </message>
    <message>
        <source>Nightjar is learning what you told it. It is done when the bar is full.</source>
        <translation>Nightjar lernt, was du erzählt hast. Ist der Balken voll, ist es fertig.</translation>
    </message>
    <message>
        <source>Approved. The next night may learn it.</source>
        <translation>Zugestimmt. Die nächste Nacht darf sie lernen.</translation>
    </message>
    <message>
        <source>Refused. It is neither shown nor learned.</source>
        <translation>Abgelehnt. Sie wird weder gezeigt noch gelernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Kept. The next night may learn it.</source>
        <translation>Gemerkt. Die nächste Nacht darf es lernen.</translation>
    </message>
    <message>
        <source>Both are kept, and the next night may learn them.</source>
        <translation>Beides bleibt, und die nächste Nacht darf es lernen.</translation>
    </message>
    <message>
        <source>Settled. The other one is not used any more.</source>
        <translation>Geklärt. Das andere wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>Changed. The words before stay as history until you forget them.</source>
        <translation>Geändert. Der alte Wortlaut bleibt im Verlauf, bis du ihn vergisst.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Open Nightjar</source>
        <translation>Nightjar öffnen</translation>
    </message>
    <message>
        <source>Sleep now</source>
        <translation>Jetzt schlafen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Nightjar: {state}</source>
        <translation>Nightjar: {state}</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Awake. {reason}</source>
        <translation>Wach. {reason}</translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation>Aufwecken</translation>
    </message>
    <message>
        <source>Asleep, {percent} %</source>
        <translation>Schläft, {percent} %</translation>
    </message>
    <message>
        <source>Awake</source>
        <translation>Wach</translation>
    </message>
    <message>
        <source>It stays here, so that it can sleep when you are away. Quit from this icon&apos;s menu.</source>
        <translation>Nightjar bleibt hier, um zu schlafen, wenn du weg bist. Beenden kannst du es im Menü dieses Symbols.</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>Learned each night</source>
        <translation>Jede Nacht gelernt</translation>
    </message>
    <message>
        <source>Change since it came</source>
        <translation>Änderung seit Anfang</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Just between us</source>
        <translation>Nur unter uns</translation>
    </message>
    <message>
        <source>Nothing of a private chat is written down: no message, no title, no memory.</source>
        <translation>Von einem privaten Chat wird nichts aufgeschrieben: keine Nachricht, kein Titel, keine Erinnerung.</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation>Schön, dich zu sehen</translation>
    </message>
    <message>
        <source>Tell me about your day, your people, your plans. I note what lasts and learn it asleep.</source>
        <translation>Erzähl mir von deinem Tag, deinen Menschen, deinen Plänen. Was bleibt, notiere ich und lerne es im Schlaf. Das mitgelieferte Modell spricht Englisch.</translation>
    </message>
    <message>
        <source>My sister is called Ilsa.</source>
        <translation>My sister is called Ilsa.</translation>
    </message>
    <message>
        <source>My weekly meeting is on Tuesday.</source>
        <translation>My weekly meeting is on Tuesday.</translation>
    </message>
    <message>
        <source>What can you do?</source>
        <translation>What can you do?</translation>
    </message>
    <message>
        <source>Put this into the message field</source>
        <translation>Ins Nachrichtenfeld setzen</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
    <message>
        <source>Nightjar is already running elsewhere, perhaps in a terminal. Close it there, then try again.</source>
        <translation>Nightjar läuft schon anderswo, vielleicht in einem Terminal. Schließ es dort und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open Models</source>
        <translation>Modelle öffnen</translation>
    </message>
    <message>
        <source>waking up …</source>
        <translation>wacht auf …</translation>
    </message>
    <message>
        <source>resting</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>Waking up …</source>
        <translation>Wacht auf …</translation>
    </message>
    <message>
        <source>Wakes up with your first message</source>
        <translation>Wacht beim ersten Satz auf</translation>
    </message>
    <message>
        <source>Nightjar&apos;s own model</source>
        <translation>Nightjars eigenes Modell</translation>
    </message>
    <message>
        <source>awake</source>
        <translation>wach</translation>
    </message>
    <message>
        <source>Snapshot {id}, {note}</source>
        <translation>Stand {id}, {note}</translation>
    </message>
    <message>
        <source>Morning report</source>
        <translation>Morgenbericht</translation>
    </message>
</context>
<context>
    <name>_Names</name>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation>Titel der Unterhaltung</translation>
    </message>
    <message>
        <source>Folder for “{title}”</source>
        <translation>Ordner für „{title}“</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>A conversation needs a title.</source>
        <translation>Eine Unterhaltung braucht einen Titel.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Ein Ordner braucht einen Namen.</translation>
    </message>
    <message>
        <source>A library could not be loaded: {0}</source>
        <translation>Eine Bibliothek ließ sich nicht laden: {0}</translation>
    </message>
    <message>
        <source>A night is already running.</source>
        <translation>Es läuft schon eine Nacht.</translation>
    </message>
    <message>
        <source>A training row stood on a forgotten memory.</source>
        <translation>Eine Trainingszeile beruhte auf einer vergessenen Erinnerung.</translation>
    </message>
    <message>
        <source>A {0} file has lost what training needs. Add the same model as F16, BF16 or Q8_0.</source>
        <translation>Einer {0}-Datei fehlt, was das Training braucht. Füge dasselbe Modell als F16, BF16 oder Q8_0 hinzu.</translation>
    </message>
    <message>
        <source>About {0} I know this:</source>
        <translation>Zu „{0}“ weiß ich das:</translation>
    </message>
    <message>
        <source>Add the model again: nightjar models add FILE.</source>
        <translation>Füge seine Datei unter „Modelle“ neu hinzu.</translation>
    </message>
    <message>
        <source>Add the same model as F16, BF16 or Q8_0.</source>
        <translation>Füge dasselbe Modell als F16, BF16 oder Q8_0 hinzu.</translation>
    </message>
    <message>
        <source>Another Nightjar (process {0}) is using {1}.</source>
        <translation>Ein anderes Nightjar (Prozess {0}) verwendet {1}.</translation>
    </message>
    <message>
        <source>Another Nightjar is using {0}.</source>
        <translation>Ein anderes Nightjar verwendet {0}.</translation>
    </message>
    <message>
        <source>Another process is still working on this night.</source>
        <translation>Ein anderer Prozess arbeitet noch an dieser Nacht.</translation>
    </message>
    <message>
        <source>Another program is writing to Nightjar&apos;s database.</source>
        <translation>Ein anderes Programm schreibt in Nightjars Datenbank.</translation>
    </message>
    <message>
        <source>Another snapshot was made active while the night ran, so this one is kept beside it.</source>
        <translation>Während der Nacht wurde ein anderer Stand aktiv, darum bleibt dieser daneben liegen.</translation>
    </message>
    <message>
        <source>Ask for another answer below one that the model gave.</source>
        <translation>Bitte unter einer Antwort des Modells um eine andere.</translation>
    </message>
    <message>
        <source>Change it in your system&apos;s own settings for programs that start at login.</source>
        <translation>Ändere es in den Einstellungen deines Systems für Programme, die beim Anmelden starten.</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>Prüfe, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Check the disk; sleep again.</source>
        <translation>Prüfe die Festplatte und lass noch einmal schlafen.</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions, or choose another folder with --home DIR.</source>
        <translation>Prüfe die Rechte der Datei oder wähle mit --home DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the disk, or choose another folder with --home DIR.</source>
        <translation>Prüfe die Rechte des Ordners und die Festplatte oder wähle mit --home DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation>Prüfe den Pfad und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Choose a GGUF that can chat, such as Qwen3.</source>
        <translation>Wähle ein GGUF, das chatten kann, etwa Qwen3.</translation>
    </message>
    <message>
        <source>Choose a file that holds a conversation.</source>
        <translation>Wähle eine Datei mit einer Unterhaltung.</translation>
    </message>
    <message>
        <source>Choose a file with something in it.</source>
        <translation>Wähle eine Datei, in der etwas steht.</translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation>Wähle eine Datei, in der Text steht.</translation>
    </message>
    <message>
        <source>Choose an instruction-tuned model; `nightjar models list` shows those that are ready.</source>
        <translation>Wähle unter „Modelle“ ein Modell, das Anweisungen versteht.</translation>
    </message>
    <message>
        <source>Choose another folder with --home DIR or NIGHTJAR_HOME, or make this one writable.</source>
        <translation>Wähle mit --home DIR oder NIGHTJAR_HOME einen anderen Ordner oder mach diesen beschreibbar.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another name, or move that file away.</source>
        <translation>Wähle einen anderen Namen oder räum die Datei weg.</translation>
    </message>
    <message>
        <source>Close it first, or give this one a home of its own with --home DIR.</source>
        <translation>Schließ es dort und versuch es dann noch einmal.</translation>
    </message>
    <message>
        <source>Close other programs, or lower the setting chat.context_tokens.</source>
        <translation>Schließ andere Programme oder senk „Lesespanne“ in den Einstellungen.</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model. Everything heard stays queued.</source>
        <translation>Schließ andere Programme oder nimm ein kleineres Modell. Alles Gehörte bleibt vorgemerkt.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließ andere Programme und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Close the other Nightjar, or whatever else has the file open, then try again.</source>
        <translation>Schließ das andere Nightjar oder was sonst die Datei offen hat und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Cut it into smaller files and import them one after the other.</source>
        <translation>Teil sie in kleinere Dateien und importiere sie nacheinander.</translation>
    </message>
    <message>
        <source>Cut it into smaller files, or write it as JSONL, one conversation a line: that has no such limit.</source>
        <translation>Teil sie in kleinere Dateien oder schreib sie als JSONL, eine Unterhaltung je Zeile: Das hat keine solche Grenze.</translation>
    </message>
    <message>
        <source>Cut out the chapter that matters and hand that over.</source>
        <translation>Schneide das Kapitel heraus, auf das es ankommt, und übergib das.</translation>
    </message>
    <message>
        <source>Documents: .txt, .md, .pdf. Chats and traces: .json, .jsonl. Or say which with --as.</source>
        <translation>Dokumente: .txt, .md, .pdf. Chats und Protokolle: .json, .jsonl.</translation>
    </message>
    <message>
        <source>Download or copy it again, then add it once more.</source>
        <translation>Lade oder kopiere sie neu und füge sie noch einmal hinzu.</translation>
    </message>
    <message>
        <source>Error: {0}</source>
        <translation>Fehler: {0}</translation>
    </message>
    <message>
        <source>Every question was the model&apos;s own: the phrase bank was off.</source>
        <translation>Jede Frage kam vom Modell selbst: Die Satzbank war aus.</translation>
    </message>
    <message>
        <source>Export it again; for JSONL, one message or conversation a line, name it .jsonl.</source>
        <translation>Exportiere sie neu; als JSONL, eine Nachricht oder Unterhaltung je Zeile, soll sie .jsonl heißen.</translation>
    </message>
    <message>
        <source>Fell back to {0}.</source>
        <translation>Ausgewichen auf {0}.</translation>
    </message>
    <message>
        <source>Fits easily</source>
        <translation>Passt gut</translation>
    </message>
    <message>
        <source>Fits easily for a night: it takes about {0} GB.</source>
        <translation>Passt gut für eine Nacht: Sie braucht etwa {0} GB.</translation>
    </message>
    <message>
        <source>Fits easily for chatting.</source>
        <translation>Passt gut zum Chatten.</translation>
    </message>
    <message>
        <source>Fits for a night: it takes about {0} GB.</source>
        <translation>Passt für eine Nacht: Sie braucht etwa {0} GB.</translation>
    </message>
    <message>
        <source>Fits for chatting.</source>
        <translation>Passt zum Chatten.</translation>
    </message>
    <message>
        <source>Free some space, then sleep again: it goes on where it stopped.</source>
        <translation>Mach Platz und lass noch einmal schlafen: Es geht weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Mach Platz und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Free some space, then try again: the night goes on where it stopped.</source>
        <translation>Mach Platz und versuch es noch einmal: Die Nacht geht weiter, wo sie aufgehört hat.</translation>
    </message>
    <message>
        <source>From when it may sleep by itself.</source>
        <translation>Ab wann es von selbst schlafen darf.</translation>
    </message>
    <message>
        <source>Get the file again and compare its size.</source>
        <translation>Hol die Datei neu und vergleiche ihre Größe.</translation>
    </message>
    <message>
        <source>Hand it over for tonight instead.</source>
        <translation>Übergib sie stattdessen für heute Nacht.</translation>
    </message>
    <message>
        <source>Hand over a text in sentences, or tell Nightjar yourself what it should know.</source>
        <translation>Übergib einen Text in ganzen Sätzen oder erzähl Nightjar selbst, was es wissen soll.</translation>
    </message>
    <message>
        <source>I had noted that already:</source>
        <translation>Das hatte ich schon notiert:</translation>
    </message>
    <message>
        <source>I have no memory about {0}, so there is nothing to forget.</source>
        <translation>Zu „{0}“ habe ich keine Erinnerung, also gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>I have no memory that says “{0}”, and kept none now.</source>
        <translation>Ich habe keine Erinnerung, die „{0}“ sagt, und habe auch jetzt keine behalten.</translation>
    </message>
    <message>
        <source>I have no memory that says “{0}”, so there is nothing to forget.</source>
        <translation>Ich habe keine Erinnerung, die „{0}“ sagt, also gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>I keep what you tell me, not what I answer. Say it in your own words: “Remember that …”</source>
        <translation>Ich behalte, was du mir sagst, nicht, was ich antworte. Sag es in deinen eigenen Worten: “Remember that …”</translation>
    </message>
    <message>
        <source>I kept no memory of that, so there is nothing to forget.</source>
        <translation>Davon habe ich keine Erinnerung behalten, also gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>I kept no memory of that. It stays readable in the chat, and no night will learn from it.</source>
        <translation>Davon habe ich keine Erinnerung behalten. Es bleibt im Chat lesbar, und keine Nacht lernt daraus.</translation>
    </message>
    <message>
        <source>I know nothing about you yet. Tell me something that lasts, and I will keep it.</source>
        <translation>Ich weiß noch nichts über dich. Erzähl mir etwas, das bleibt, und ich behalte es.</translation>
    </message>
    <message>
        <source>I know nothing about you, so there is nothing to forget.</source>
        <translation>Ich weiß nichts über dich, also gibt es nichts zu vergessen.</translation>
    </message>
    <message>
        <source>I know nothing about {0}.</source>
        <translation>Zu „{0}“ weiß ich nichts.</translation>
    </message>
    <message>
        <source>Import OpenAI-style messages, ChatGPT&apos;s conversations.json, or JSONL; a document with --as document.</source>
        <translation>Importiere Nachrichten im OpenAI-Format, ChatGPTs conversations.json oder JSONL; ein Dokument als .txt, .md oder .pdf.</translation>
    </message>
    <message>
        <source>In the weights now: {0} of {1} new memories.</source>
        <translation>Jetzt in den Gewichten: {0} von {1} neuen Erinnerungen.</translation>
    </message>
    <message>
        <source>It can no longer tell whether somebody is at the machine.</source>
        <translation>Es ist nicht mehr zu erkennen, ob jemand am Rechner ist.</translation>
    </message>
    <message>
        <source>It cannot sleep: {0}</source>
        <translation>Es kann nicht schlafen: {0}</translation>
    </message>
    <message>
        <source>It cannot tell whether somebody is at the machine.</source>
        <translation>Es ist nicht zu erkennen, ob jemand am Rechner ist.</translation>
    </message>
    <message>
        <source>It cannot tell whether the machine is on mains.</source>
        <translation>Es ist nicht zu erkennen, ob der Rechner am Netz hängt.</translation>
    </message>
    <message>
        <source>It goes on with the night that was stopped.</source>
        <translation>Es macht mit der abgebrochenen Nacht weiter.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>Es ist vergessen.</translation>
    </message>
    <message>
        <source>It sleeps between {0} and {1}.</source>
        <translation>Es schläft zwischen {0} und {1} Uhr.</translation>
    </message>
    <message>
        <source>It takes a number from {0} to {1}.</source>
        <translation>Möglich ist eine Zahl von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It takes a number.</source>
        <translation>Möglich ist eine Zahl.</translation>
    </message>
    <message>
        <source>It takes a time of day like 22:30 from {0} to {1}.</source>
        <translation>Möglich ist eine Uhrzeit wie 22:30 von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It takes a time of day like 22:30.</source>
        <translation>Möglich ist eine Uhrzeit wie 22:30.</translation>
    </message>
    <message>
        <source>It takes a whole number from {0} to {1}.</source>
        <translation>Möglich ist eine ganze Zahl von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It takes a whole number.</source>
        <translation>Möglich ist eine ganze Zahl.</translation>
    </message>
    <message>
        <source>It takes on or off from {0} to {1}.</source>
        <translation>Möglich ist on oder off von {0} bis {1}.</translation>
    </message>
    <message>
        <source>It takes on or off.</source>
        <translation>Möglich ist on oder off.</translation>
    </message>
    <message>
        <source>It waits for the charger: the machine runs on its battery.</source>
        <translation>Es wartet auf das Ladegerät: Der Rechner läuft auf Akku.</translation>
    </message>
    <message>
        <source>It waits until nobody has used the machine for {0} minute.</source>
        <translation>Es wartet, bis {0} Minute lang niemand am Rechner war.</translation>
    </message>
    <message>
        <source>It waits until nobody has used the machine for {0} minutes.</source>
        <translation>Es wartet, bis {0} Minuten lang niemand am Rechner war.</translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation>Sie wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Its merged file is not in the cache, so the adapter rides on the base: slower, the same answers.</source>
        <translation>Seine zusammengeführte Datei liegt nicht im Zwischenspeicher, darum sitzt der Adapter auf dem Original: langsamer, dieselben Antworten.</translation>
    </message>
    <message>
        <source>Language of the window, from its next start on.</source>
        <translation>Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Learn how answers shall look, too. Off: followed from the notes; a small model would lose other things.</source>
        <translation>Auch lernen, wie Antworten aussehen sollen. Aus: aus den Notizen befolgt; ein kleines Modell würde anderes verlieren.</translation>
    </message>
    <message>
        <source>Learning is switched off in the settings, so I kept nothing.</source>
        <translation>Das Lernen ist in den Einstellungen aus, darum habe ich nichts behalten.</translation>
    </message>
    <message>
        <source>List the {0} to see the ids that exist.</source>
        <translation>Die Liste ({0}) zeigt, welche Nummern es gibt.</translation>
    </message>
    <message>
        <source>Longest training time of one night.</source>
        <translation>Längste Trainingszeit einer Nacht in Minuten.</translation>
    </message>
    <message>
        <source>Make it with `make starter`, or add another: `nightjar models add FILE`.</source>
        <translation>Füge unter „Modelle“ ein eigenes hinzu: eine .gguf-Datei.</translation>
    </message>
    <message>
        <source>Memory {0} is {1} and cannot be {2}.</source>
        <translation>Erinnerung {0} ist {1} und kann nicht {2} werden.</translation>
    </message>
    <message>
        <source>Memory {0} is {1} and cannot become {2}.</source>
        <translation>Erinnerung {0} ist {1} und kann nicht {2} werden.</translation>
    </message>
    <message>
        <source>Memory {0} was forgotten.</source>
        <translation>Erinnerung {0} wurde vergessen.</translation>
    </message>
    <message>
        <source>Merging broke down at {0}.</source>
        <translation>Das Zusammenführen brach bei {0} ab.</translation>
    </message>
    <message>
        <source>Minutes nobody must have touched it.</source>
        <translation>So viele Minuten darf niemand am Rechner gewesen sein.</translation>
    </message>
    <message>
        <source>Most minutes asleep in one day.</source>
        <translation>So viele Minuten am Tag schläft es höchstens.</translation>
    </message>
    <message>
        <source>Most memories taught for the first time in one night.</source>
        <translation>So viele neue Erinnerungen lernt eine Nacht höchstens.</translation>
    </message>
    <message>
        <source>Move {0} aside and put the newest backup in its place: {1}</source>
        <translation>Leg {0} beiseite und setz die neueste Sicherung an die Stelle: {1}</translation>
    </message>
    <message>
        <source>My last answer named no memory.</source>
        <translation>Meine letzte Antwort nannte keine Erinnerung.</translation>
    </message>
    <message>
        <source>My last answer rests on no memory. The model said it by itself, and nothing of it was kept.</source>
        <translation>Meine letzte Antwort beruht auf keiner Erinnerung. Das Modell hat es von selbst gesagt, und nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>My last answer rests on this:</source>
        <translation>Meine letzte Antwort beruht darauf:</translation>
    </message>
    <message>
        <source>Name a file that exists.</source>
        <translation>Nenn eine Datei, die es gibt.</translation>
    </message>
    <message>
        <source>Name the file notes.json or notes.md.</source>
        <translation>Nenn die Datei notes.json oder notes.md.</translation>
    </message>
    <message>
        <source>Name the file notes.md.</source>
        <translation>Nenn die Datei notes.md.</translation>
    </message>
    <message>
        <source>Nightjar cannot lock {0}: {1}</source>
        <translation>Nightjar kann {0} nicht sperren: {1}</translation>
    </message>
    <message>
        <source>Nightjar cannot train {0} models yet, only {1}. You can chat with it.</source>
        <translation>Modelle der Art {0} kann Nightjar noch nicht trainieren, nur {1}. Chatten kannst du damit.</translation>
    </message>
    <message>
        <source>Nightjar cannot write to {0}: {1}</source>
        <translation>Nightjar kann nicht nach {0} schreiben: {1}</translation>
    </message>
    <message>
        <source>Nothing new to learn yet.</source>
        <translation>Noch nichts Neues zu lernen.</translation>
    </message>
    <message>
        <source>Nothing new to learn: everything you told is known already.</source>
        <translation>Nichts Neues zu lernen: Alles, was du erzählt hast, ist schon bekannt.</translation>
    </message>
    <message>
        <source>Nothing of this conversation is learned, as you wished, so I kept nothing. Say it in another one, and I will.</source>
        <translation>Aus dieser Unterhaltung wird nichts gelernt, wie du es wolltest, darum habe ich nichts behalten. Sag es in einer anderen, dann merke ich es mir.</translation>
    </message>
    <message>
        <source>Nothing was trained. Please report this.</source>
        <translation>Nichts wurde trainiert. Bitte melde das.</translation>
    </message>
    <message>
        <source>Nothing was undone since the last change.</source>
        <translation>Seit der letzten Änderung wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Offline passes over the day before dreaming.</source>
        <translation>Wie oft der Tag vor dem Träumen durchgegangen wird.</translation>
    </message>
    <message>
        <source>Open it in another program, save it anew or copy its text into a .txt file.</source>
        <translation>Öffne sie in einem anderen Programm, speichere sie neu oder kopiere den Text in eine .txt-Datei.</translation>
    </message>
    <message>
        <source>Packed as {0}, because {1} lost what was learned.</source>
        <translation>Als {0} gepackt, weil {1} das Gelernte verloren hat.</translation>
    </message>
    <message>
        <source>Paste text, or say in words what the file holds.</source>
        <translation>Füg Text ein oder sag in Worten, was in der Datei steht.</translation>
    </message>
    <message>
        <source>Put it back from a backup, or go to another snapshot with `nightjar timeline use ID`.</source>
        <translation>Hol sie aus einer Sicherung zurück oder geh in der Zeitleiste zu einem anderen Morgen.</translation>
    </message>
    <message>
        <source>Quantization of the model you chat with.</source>
        <translation>Quantisierung des Modells, mit dem du chattest.</translation>
    </message>
    <message>
        <source>Quantizing {0} gave {1} tensors of {2}.</source>
        <translation>Das Quantisieren von {0} ergab {1} Tensoren der Art {2}.</translation>
    </message>
    <message>
        <source>Run `nightjar sleep` again; if it happens twice, check the disk.</source>
        <translation>Lass noch einmal schlafen; passiert es wieder, prüf die Festplatte.</translation>
    </message>
    <message>
        <source>Run it through a text recognition (OCR) program first, or copy its text into a .txt file.</source>
        <translation>Schick sie erst durch eine Texterkennung (OCR) oder kopiere den Text in eine .txt-Datei.</translation>
    </message>
    <message>
        <source>Save a copy without the password and import that.</source>
        <translation>Speichere eine Kopie ohne Passwort und importiere die.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, Markdown or PDF.</source>
        <translation>Speichere sie als UTF-8-Text, Markdown oder PDF.</translation>
    </message>
    <message>
        <source>Send it again: the model is loaded anew. If this repeats, the machine may be short of memory.</source>
        <translation>Schick sie noch einmal: Das Modell wird neu geladen. Wenn es wieder passiert, hat der Rechner vielleicht zu wenig Speicher.</translation>
    </message>
    <message>
        <source>Send it in smaller parts, or shorten your own instructions.</source>
        <translation>Schick sie in kleineren Teilen oder kürz deine eigenen Anweisungen.</translation>
    </message>
    <message>
        <source>Size of the letters in the window.</source>
        <translation>Größe der Buchstaben im Fenster.</translation>
    </message>
    <message>
        <source>Sleep again: it goes on where it stopped. If this repeats, the machine may be short of memory.</source>
        <translation>Lass noch einmal schlafen: Es geht weiter, wo es aufgehört hat. Wenn es wieder passiert, hat der Rechner vielleicht zu wenig Speicher.</translation>
    </message>
    <message>
        <source>Sleep by itself only while the machine is on mains.</source>
        <translation>Von selbst nur schlafen, solange der Rechner am Netz hängt.</translation>
    </message>
    <message>
        <source>Sleep by itself when nobody is at the machine.</source>
        <translation>Von selbst schlafen, wenn niemand am Rechner ist.</translation>
    </message>
    <message>
        <source>Sleeping by itself is switched off.</source>
        <translation>Von selbst zu schlafen ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Snapshot {0} failed its exam and is kept only to be looked at.</source>
        <translation>Stand {0} ist durch seine Prüfung gefallen und bleibt nur zum Ansehen.</translation>
    </message>
    <message>
        <source>Snapshot {0} was destroyed.</source>
        <translation>Stand {0} wurde zerstört.</translation>
    </message>
    <message>
        <source>Somebody is at the machine.</source>
        <translation>Jemand ist am Rechner.</translation>
    </message>
    <message>
        <source>Something was forgotten.</source>
        <translation>Etwas wurde vergessen.</translation>
    </message>
    <message>
        <source>Start a new conversation, or use another model.</source>
        <translation>Beginn eine neue Unterhaltung oder nimm ein anderes Modell.</translation>
    </message>
    <message>
        <source>Starting at login could not be changed: {0}</source>
        <translation>Der Start beim Anmelden ließ sich nicht ändern: {0}</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed, to sleep later.</source>
        <translation>Im Infobereich bleiben, wenn das Fenster zu ist, um später zu schlafen.</translation>
    </message>
    <message>
        <source>Tell Nightjar something, then `nightjar sleep`.</source>
        <translation>Erzähl Nightjar etwas und lass es dann schlafen.</translation>
    </message>
    <message>
        <source>That looks like a password or another secret, so I did not keep it.</source>
        <translation>Das sieht nach einem Passwort oder einem anderen Geheimnis aus, darum habe ich es nicht behalten.</translation>
    </message>
    <message>
        <source>The active model is unchanged. Check the free disk space, then sleep again.</source>
        <translation>Das aktive Modell ist unverändert. Prüf den freien Platz und lass noch einmal schlafen.</translation>
    </message>
    <message>
        <source>The active model is unchanged. Sleep again, or set night.device to cpu.</source>
        <translation>Das aktive Modell ist unverändert. Lass noch einmal schlafen oder wähle in den Einstellungen unter „Trainieren auf“ cpu.</translation>
    </message>
    <message>
        <source>The active model is unchanged. Sleep again; if it happens twice, tell us.</source>
        <translation>Das aktive Modell ist unverändert. Lass noch einmal schlafen; passiert es wieder, sag uns Bescheid.</translation>
    </message>
    <message>
        <source>The active model is unchanged. Sleep again; if it happens twice, verify the timeline.</source>
        <translation>Das aktive Modell ist unverändert. Lass noch einmal schlafen; passiert es wieder, prüf die Zeitleiste.</translation>
    </message>
    <message>
        <source>The adapter did not read back as written.</source>
        <translation>Der Adapter ließ sich nicht so zurücklesen, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>The bundled starter model is not in {0}.</source>
        <translation>Das kleine Modell, das mit Nightjar kommt, liegt nicht in {0}.</translation>
    </message>
    <message>
        <source>The disk filled up while {0} was written. Nothing that was there before is lost.</source>
        <translation>Die Festplatte lief voll, während {0} geschrieben wurde. Nichts, was vorher da war, ist verloren.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not kept; nothing that was there before is lost.</source>
        <translation>Die Festplatte ist voll. Die letzte Änderung wurde nicht behalten; nichts, was vorher da war, ist verloren.</translation>
    </message>
    <message>
        <source>The first chat puts the bundled one in place.</source>
        <translation>Der erste Chat richtet das mitgelieferte ein.</translation>
    </message>
    <message>
        <source>The last night broke off. It tries again an hour later.</source>
        <translation>Die letzte Nacht brach ab. Eine Stunde später wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>The last night did not pass its exam. It tries again tomorrow, or when there is something new.</source>
        <translation>Die letzte Nacht hat ihre Prüfung nicht bestanden. Der nächste Versuch kommt morgen oder wenn es etwas Neues gibt.</translation>
    </message>
    <message>
        <source>The last night found nothing that it could learn. It looks again tomorrow, or when there is something new.</source>
        <translation>Die letzte Nacht fand nichts, was sie lernen konnte. Der nächste Blick folgt morgen oder wenn es etwas Neues gibt.</translation>
    </message>
    <message>
        <source>The last night learned what it could. It sleeps again tomorrow, or when there is something new.</source>
        <translation>Die letzte Nacht hat gelernt, was sie konnte. Die nächste kommt morgen oder wenn es etwas Neues gibt.</translation>
    </message>
    <message>
        <source>The last night&apos;s adapter cannot be continued on this model: {0}.</source>
        <translation>Der Adapter der letzten Nacht lässt sich auf diesem Modell nicht fortsetzen: {0}.</translation>
    </message>
    <message>
        <source>The machine is no longer on mains.</source>
        <translation>Der Rechner hängt nicht mehr am Netz.</translation>
    </message>
    <message>
        <source>old memories, without notes</source>
        <translation>alte Erinnerungen, ohne Notizen</translation>
    </message>
    <message>
        <source>this is not a chat</source>
        <translation>das ist kein Chat</translation>
    </message>
    <message>
        <source>tonight&apos;s memories, without notes, in new words</source>
        <translation>Erinnerungen dieser Nacht, ohne Notizen, in neuen Worten</translation>
    </message>
    <message>
        <source>The model could not answer questions about these memories even with the notes, so nothing was trained.</source>
        <translation>Das Modell konnte Fragen zu diesen Erinnerungen auch mit den Notizen nicht beantworten, darum wurde nichts trainiert.</translation>
    </message>
    <message>
        <source>Of those that it knew before: {0}.</source>
        <translation>Von denen, die es schon kannte: {0}.</translation>
    </message>
    <message>
        <source>The new model failed its exam ({0}), so yesterday&apos;s stays.</source>
        <translation>Das neue Modell ist durch seine Prüfung gefallen ({0}), darum bleibt das gestrige.</translation>
    </message>
    <message>
        <source>The night needs about {0} MB of disk, and {1} MB are free.</source>
        <translation>Die Nacht braucht etwa {0} MB auf der Festplatte, frei sind {1} MB.</translation>
    </message>
    <message>
        <source>The night&apos;s result is not sound: {0}. Yesterday&apos;s model stays.</source>
        <translation>Das Ergebnis der Nacht ist nicht in Ordnung: {0}. Das gestrige Modell bleibt.</translation>
    </message>
    <message>
        <source>The night&apos;s worker ended unexpectedly ({0}). What it had finished is kept.</source>
        <translation>Der Prozess der Nacht endete unerwartet ({0}). Was er geschafft hatte, bleibt.</translation>
    </message>
    <message>
        <source>The practice questions came from a fixed list.</source>
        <translation>Die Übungsfragen kamen aus einer festen Liste.</translation>
    </message>
    <message>
        <source>The process that holds the model could not go on ({0}). {1}</source>
        <translation>Der Prozess mit dem Modell konnte nicht weitermachen ({0}). {1}</translation>
    </message>
    <message>
        <source>The process that holds the model ended unexpectedly ({0}). Your message is kept.</source>
        <translation>Der Prozess mit dem Modell endete unerwartet ({0}). Deine Nachricht ist noch da.</translation>
    </message>
    <message>
        <source>The {0} minutes for one day are used up.</source>
        <translation>Die {0} Minuten für einen Tag sind verbraucht.</translation>
    </message>
    <message>
        <source>There is already a model called {0}.</source>
        <translation>Es gibt schon ein Modell namens {0}.</translation>
    </message>
    <message>
        <source>There is no answer before this in this conversation.</source>
        <translation>Vor dieser Nachricht steht in dieser Unterhaltung keine Antwort.</translation>
    </message>
    <message>
        <source>There is no backup in {0}. Move the file aside; Nightjar then begins with an empty one.</source>
        <translation>In {0} liegt keine Sicherung. Leg die Datei beiseite; Nightjar beginnt dann mit einer leeren.</translation>
    </message>
    <message>
        <source>There is no conversation in {0} that could be read: line {1}: {2}.</source>
        <translation>In {0} steht keine lesbare Unterhaltung: Zeile {1}: {2}.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>There is no message in {0}.</source>
        <translation>In {0} steht keine Nachricht.</translation>
    </message>
    <message>
        <source>There is no model file {0}.</source>
        <translation>Es gibt keine Modelldatei {0}.</translation>
    </message>
    <message>
        <source>There is no model {0}.</source>
        <translation>Es gibt kein Modell {0}.</translation>
    </message>
    <message>
        <source>There is no other answer to this.</source>
        <translation>Hierauf gibt es keine andere Antwort.</translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation>Es gibt keine Einstellung {0}.</translation>
    </message>
    <message>
        <source>There is no {0} {1}.</source>
        <translation>{0} Nr. {1} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation>Für einen Kontext von {0} Token reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation>In dieser Nachricht steht nichts.</translation>
    </message>
    <message>
        <source>There is something to learn.</source>
        <translation>Es gibt etwas zu lernen.</translation>
    </message>
    <message>
        <source>There was no night yet.</source>
        <translation>Es gab noch keine Nacht.</translation>
    </message>
    <message>
        <source>This chat is private, so I keep nothing of it. Say it in an ordinary chat, and I will.</source>
        <translation>Dieser Chat ist privat, darum behalte ich nichts davon. Sag es in einem gewöhnlichen Chat, dann merke ich es mir.</translation>
    </message>
    <message>
        <source>This home has no model yet.</source>
        <translation>Hier gibt es noch kein Modell.</translation>
    </message>
    <message>
        <source>This is the first snapshot: there is nothing to undo.</source>
        <translation>Das ist der erste Stand: Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>This is what I know about you:</source>
        <translation>Das weiß ich über dich:</translation>
    </message>
    <message>
        <source>This is what I noted about it:</source>
        <translation>Das habe ich dazu notiert:</translation>
    </message>
    <message>
        <source>This is what I would forget:</source>
        <translation>Das würde ich vergessen:</translation>
    </message>
    <message>
        <source>This looks like the content of a binary file, not like text.</source>
        <translation>Das sieht nach dem Inhalt einer Binärdatei aus, nicht nach Text.</translation>
    </message>
    <message>
        <source>This machine has too little free memory to train this model.</source>
        <translation>Auf diesem Rechner ist zu wenig Speicher frei, um dieses Modell zu trainieren.</translation>
    </message>
    <message>
        <source>This message does not fit the model&apos;s context of {0} tokens. It is kept in the conversation.</source>
        <translation>Diese Nachricht passt nicht in den Kontext des Modells von {0} Token. Sie bleibt in der Unterhaltung.</translation>
    </message>
    <message>
        <source>This model&apos;s chat template cannot be used: {0}</source>
        <translation>Die Chat-Vorlage dieses Modells lässt sich nicht verwenden: {0}</translation>
    </message>
    <message>
        <source>This model&apos;s chat template refuses the conversation: {0}</source>
        <translation>Die Chat-Vorlage dieses Modells lehnt die Unterhaltung ab: {0}</translation>
    </message>
    <message>
        <source>Tight, close other programs</source>
        <translation>Knapp, schließ andere Programme</translation>
    </message>
    <message>
        <source>Tight, close other programs for a night: it takes about {0} GB.</source>
        <translation>Knapp für eine Nacht, schließ andere Programme: Sie braucht etwa {0} GB.</translation>
    </message>
    <message>
        <source>Tight, close other programs for chatting.</source>
        <translation>Knapp zum Chatten, schließ andere Programme.</translation>
    </message>
    <message>
        <source>Time ran out after {0} of {1} steps (night.minutes).</source>
        <translation>Nach {0} von {1} Schritten war die Zeit um („Trainingszeit“ in den Einstellungen).</translation>
    </message>
    <message>
        <source>Too big for this machine</source>
        <translation>Zu groß für diesen Rechner</translation>
    </message>
    <message>
        <source>Too big for this machine for a night: it takes about {0} GB.</source>
        <translation>Für eine Nacht auf diesem Rechner zu groß: Sie braucht etwa {0} GB.</translation>
    </message>
    <message>
        <source>Too big for this machine for chatting.</source>
        <translation>Zum Chatten auf diesem Rechner zu groß.</translation>
    </message>
    <message>
        <source>Training broke down at step {0}: the loss is no number.</source>
        <translation>Das Training brach bei Schritt {0} zusammen: Der Verlust ist keine Zahl.</translation>
    </message>
    <message>
        <source>Try again; if it fails again, restart Nightjar.</source>
        <translation>Versuch es noch einmal; scheitert es wieder, starte Nightjar neu.</translation>
    </message>
    <message>
        <source>Type one, or leave the old one.</source>
        <translation>Tipp einen oder lass den alten stehen.</translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation>Schreib erst etwas.</translation>
    </message>
    <message>
        <source>Until when; the same as the begin means at any hour.</source>
        <translation>Bis wann; dieselbe Zeit wie der Beginn heißt: jederzeit.</translation>
    </message>
    <message>
        <source>Update Nightjar, or choose another folder with --home DIR.</source>
        <translation>Aktualisiere Nightjar oder wähle mit --home DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Use it with `nightjar models use {0}`, or rename the file before adding it.</source>
        <translation>Wähle {0} unter „Modelle“ oder benenn die Datei um, bevor du sie hinzufügst.</translation>
    </message>
    <message>
        <source>Use the base that its snapshot names: nightjar timeline show.</source>
        <translation>Wähle unter „Modelle“ das Modell, das sein Morgen in der Zeitleiste nennt.</translation>
    </message>
    <message>
        <source>Use the model it was trained on, or go back to the base: nightjar timeline use 0.</source>
        <translation>Wähle unter „Modelle“ das Modell, auf dem er trainiert wurde, oder geh in der Zeitleiste zum ersten Morgen zurück.</translation>
    </message>
    <message>
        <source>Use the phrase bank beside what the model writes itself.</source>
        <translation>Die Satzbank verwenden, neben dem, was das Modell selbst schreibt.</translation>
    </message>
    <message>
        <source>Use the same model without an extended context.</source>
        <translation>Nimm dasselbe Modell ohne verlängerten Kontext.</translation>
    </message>
    <message>
        <source>Wait for its morning, or wake it up.</source>
        <translation>Warte auf ihren Morgen oder weck sie auf.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Warte, bis er fertig ist.</translation>
    </message>
    <message>
        <source>What a document states waits for your yes, too. Off: handing it over is a yes.</source>
        <translation>Auch was ein Dokument sagt, wartet auf deine Zustimmung. Aus: Es zu übergeben ist die Zustimmung.</translation>
    </message>
    <message>
        <source>What stood here was forgotten since.</source>
        <translation>Was hier stand, ist seither vergessen.</translation>
    </message>
    <message>
        <source>What was learned is applied at {0} strength, to keep the rest as it was.</source>
        <translation>Das Gelernte wirkt mit {0} seiner Stärke, damit der Rest bleibt, wie er war.</translation>
    </message>
    <message>
        <source>Where the introduction stands; pages shows it again.</source>
        <translation>Wo die Einführung steht; „Seiten“ zeigt sie noch einmal.</translation>
    </message>
    <message>
        <source>While the night ran, memories {0} were taken back. Nothing of this night was kept.</source>
        <translation>Während der Nacht wurden die Erinnerungen {0} zurückgenommen. Von dieser Nacht wurde nichts behalten.</translation>
    </message>
    <message>
        <source>While the night ran, memory {0} was taken back. Nothing of this night was kept.</source>
        <translation>Während der Nacht wurde die Erinnerung {0} zurückgenommen. Von dieser Nacht wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Window colours.</source>
        <translation>Farben des Fensters.</translation>
    </message>
    <message>
        <source>You woke it up.</source>
        <translation>Du hast es aufgeweckt.</translation>
    </message>
    <message>
        <source>`make setup` repairs the installation; `nightjar doctor` says where the log is.</source>
        <translation>`make setup` repariert die Installation; `nightjar doctor` sagt, wo das Protokoll liegt.</translation>
    </message>
    <message>
        <source>`nightjar chat --snapshot {0}` talks to it without making it active.</source>
        <translation>Sieh dir Stand {0} in der Zeitleiste an.</translation>
    </message>
    <message>
        <source>`nightjar memories list` shows the ones that are left.</source>
        <translation>Welche noch da sind, steht unter „Erinnerungen“.</translation>
    </message>
    <message>
        <source>`nightjar memories list` shows the state of each.</source>
        <translation>Den Zustand einer jeden zeigt „Erinnerungen“.</translation>
    </message>
    <message>
        <source>`nightjar models add FILE` adds one.</source>
        <translation>Füge unter „Modelle“ eines hinzu.</translation>
    </message>
    <message>
        <source>`nightjar models list` shows them.</source>
        <translation>Sie stehen unter „Modelle“.</translation>
    </message>
    <message>
        <source>`nightjar models list` shows which models can sleep.</source>
        <translation>Welche Modelle schlafen können, steht unter „Modelle“.</translation>
    </message>
    <message>
        <source>`nightjar settings list` shows them all.</source>
        <translation>Sie stehen alle in den Einstellungen.</translation>
    </message>
    <message>
        <source>`nightjar timeline list` shows every snapshot; `timeline use ID` goes to one.</source>
        <translation>Die Zeitleiste zeigt jeden Morgen; „Dieses verwenden“ geht zu ihm.</translation>
    </message>
    <message>
        <source>`nightjar timeline list` shows the snapshots that are left.</source>
        <translation>Die Zeitleiste zeigt, welche Morgen noch da sind.</translation>
    </message>
    <message>
        <source>a command to Nightjar</source>
        <translation>ein Befehl an Nightjar</translation>
    </message>
    <message>
        <source>a correction of the work at hand</source>
        <translation>eine Korrektur an der laufenden Arbeit</translation>
    </message>
    <message>
        <source>a correction that does not say of what</source>
        <translation>eine Korrektur, die nicht sagt, wovon</translation>
    </message>
    <message>
        <source>a lesson; the way to it is not kept</source>
        <translation>eine Lehre; der Weg zu ihr wird nicht behalten</translation>
    </message>
    <message>
        <source>a list in its header runs past its end</source>
        <translation>eine Liste in ihrem Kopf reicht über das Ende hinaus</translation>
    </message>
    <message>
        <source>a plan with its date</source>
        <translation>ein Plan mit seinem Datum</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>eine Frage</translation>
    </message>
    <message>
        <source>a quotation or a longer text, not a fact about you</source>
        <translation>ein Zitat oder ein längerer Text, kein Fakt über dich</translation>
    </message>
    <message>
        <source>a task for now</source>
        <translation>eine Aufgabe für jetzt</translation>
    </message>
    <message>
        <source>a text in its header runs past its end</source>
        <translation>ein Text in ihrem Kopf reicht über das Ende hinaus</translation>
    </message>
    <message>
        <source>a text to work on, not a fact about you</source>
        <translation>ein Text zum Bearbeiten, kein Fakt über dich</translation>
    </message>
    <message>
        <source>a training row stood on a forgotten memory</source>
        <translation>eine Trainingszeile beruhte auf einer vergessenen Erinnerung</translation>
    </message>
    <message>
        <source>a try that failed; only what worked can become a lesson</source>
        <translation>ein gescheiterter Versuch; nur was gelang, kann eine Lehre werden</translation>
    </message>
    <message>
        <source>a weaker adapter did not help</source>
        <translation>ein schwächerer Adapter half nicht</translation>
    </message>
    <message>
        <source>a weaker adapter would have lost what the night taught</source>
        <translation>ein schwächerer Adapter hätte das Gelernte der Nacht verloren</translation>
    </message>
    <message>
        <source>a weaker adapter would say as much</source>
        <translation>ein schwächerer Adapter würde genauso viel sagen</translation>
    </message>
    <message>
        <source>a wish for now</source>
        <translation>ein Wunsch für jetzt</translation>
    </message>
    <message>
        <source>about an answer, not about you</source>
        <translation>über eine Antwort, nicht über dich</translation>
    </message>
    <message>
        <source>about somebody you do not know</source>
        <translation>über jemanden, den du nicht kennst</translation>
    </message>
    <message>
        <source>about the machines you work with</source>
        <translation>über die Geräte, mit denen du arbeitest</translation>
    </message>
    <message>
        <source>answers read from notes</source>
        <translation>aus Notizen gelesene Antworten</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>asks Nightjar to drop refusals or honesty, which is never kept</source>
        <translation>verlangt, Ablehnung oder Ehrlichkeit aufzugeben; das wird nie behalten</translation>
    </message>
    <message>
        <source>conversation {0}</source>
        <translation>Unterhaltung {0}</translation>
    </message>
    <message>
        <source>cpu, {0} ({1})</source>
        <translation>cpu, {0} ({1})</translation>
    </message>
    <message>
        <source>drift on everyday answers, mean</source>
        <translation>Abweichung bei alltäglichen Antworten, im Mittel</translation>
    </message>
    <message>
        <source>drift on everyday answers, worst 5 %</source>
        <translation>Abweichung bei alltäglichen Antworten, schlechteste 5 %</translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation>Exitcode {0}</translation>
    </message>
    <message>
        <source>follows from what you told</source>
        <translation>folgt aus dem, was du erzählt hast</translation>
    </message>
    <message>
        <source>general ability</source>
        <translation>allgemeines Können</translation>
    </message>
    <message>
        <source>harmless look-alikes answered</source>
        <translation>ähnlich klingende harmlose Bitten beantwortet</translation>
    </message>
    <message>
        <source>how answers shall look is followed from your notes (night.preferences)</source>
        <translation>wie Antworten aussehen sollen, wird aus deinen Notizen befolgt („Aussehen der Antworten“ in den Einstellungen)</translation>
    </message>
    <message>
        <source>how you do something, step by step</source>
        <translation>wie du etwas machst, Schritt für Schritt</translation>
    </message>
    <message>
        <source>how you felt just then</source>
        <translation>wie dir gerade zumute war</translation>
    </message>
    <message>
        <source>how you want things done</source>
        <translation>wie du es haben willst</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>it came from a file and waits for your yes</source>
        <translation>sie kam aus einer Datei und wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>it changes layers that the base does not have</source>
        <translation>er ändert Schichten, die das Original nicht hat</translation>
    </message>
    <message>
        <source>it does not say what architecture it is</source>
        <translation>sie sagt nicht, welche Architektur sie hat</translation>
    </message>
    <message>
        <source>it ends before its last tensor</source>
        <translation>sie endet vor ihrem letzten Tensor</translation>
    </message>
    <message>
        <source>it ends in the middle of its header</source>
        <translation>sie endet mitten in ihrem Kopf</translation>
    </message>
    <message>
        <source>it has a tensor of {0} dimensions</source>
        <translation>sie hat einen Tensor mit {0} Dimensionen</translation>
    </message>
    <message>
        <source>it has no role</source>
        <translation>sie hat keine Rolle</translation>
    </message>
    <message>
        <source>it holds a password or another secret</source>
        <translation>enthält ein Passwort oder ein anderes Geheimnis</translation>
    </message>
    <message>
        <source>it is a plan with a date and stays in your notes until then</source>
        <translation>ein Plan mit Datum; er bleibt bis dahin in deinen Notizen</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is longer than {0} MB</source>
        <translation>sie ist länger als {0} MB</translation>
    </message>
    <message>
        <source>it is not JSON ({0}, line {1}, column {2})</source>
        <translation>kein JSON ({0}, Zeile {1}, Spalte {2})</translation>
    </message>
    <message>
        <source>it is not JSON that a chat could be written in</source>
        <translation>kein JSON, in dem ein Chat stehen könnte</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>sie ist keine GGUF-Datei</translation>
    </message>
    <message>
        <source>it is not a message</source>
        <translation>sie ist keine Nachricht</translation>
    </message>
    <message>
        <source>it is not in force</source>
        <translation>sie gilt nicht</translation>
    </message>
    <message>
        <source>it is of the kind {0}, not a model.</source>
        <translation>sie ist von der Art {0}, kein Modell.</translation>
    </message>
    <message>
        <source>it is of the kind {0}, not a model. llama.cpp says: {1}</source>
        <translation>sie ist von der Art {0}, kein Modell. llama.cpp sagt: {1}</translation>
    </message>
    <message>
        <source>it is shorter than its header says, as after an unfinished download</source>
        <translation>sie ist kürzer, als ihr Kopf sagt, wie nach einem abgebrochenen Download</translation>
    </message>
    <message>
        <source>it says it is GGUF version {0}</source>
        <translation>sie nennt sich GGUF-Version {0}</translation>
    </message>
    <message>
        <source>its architecture {0} is not one that llama.cpp knows.</source>
        <translation>ihre Architektur {0} kennt llama.cpp nicht.</translation>
    </message>
    <message>
        <source>its architecture {0} is not one that llama.cpp knows. llama.cpp says: {1}</source>
        <translation>ihre Architektur {0} kennt llama.cpp nicht. llama.cpp sagt: {1}</translation>
    </message>
    <message>
        <source>its content is neither text nor parts</source>
        <translation>ihr Inhalt ist weder Text noch Teile</translation>
    </message>
    <message>
        <source>its content is not what its header promises.</source>
        <translation>ihr Inhalt ist nicht, was ihr Kopf verspricht.</translation>
    </message>
    <message>
        <source>its content is not what its header promises. llama.cpp says: {0}</source>
        <translation>ihr Inhalt ist nicht, was ihr Kopf verspricht. llama.cpp sagt: {0}</translation>
    </message>
    <message>
        <source>its header holds a value of the unknown type {0}</source>
        <translation>ihr Kopf enthält einen Wert der unbekannten Art {0}</translation>
    </message>
    <message>
        <source>its key and value lengths differ</source>
        <translation>die Längen von Schlüssel und Wert sind verschieden</translation>
    </message>
    <message>
        <source>its role is {0}</source>
        <translation>ihre Rolle ist {0}</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>Zeile {0}</translation>
    </message>
    <message>
        <source>llama.cpp could not compute the next token.</source>
        <translation>llama.cpp konnte das nächste Token nicht berechnen.</translation>
    </message>
    <message>
        <source>llama.cpp could not quantize {0}: code {1}.</source>
        <translation>llama.cpp konnte {0} nicht quantisieren: Code {1}.</translation>
    </message>
    <message>
        <source>llama.cpp could not quantize {0}: {1}.</source>
        <translation>llama.cpp konnte {0} nicht quantisieren: {1}.</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>Verlust {0}</translation>
    </message>
    <message>
        <source>memories kept back unless asked for</source>
        <translation>Erinnerungen, nur auf Nachfrage genannt</translation>
    </message>
    <message>
        <source>It takes one of: {0} from {1} to {2}.</source>
        <translation>Möglich ist eins von diesen: {0} von {1} bis {2}.</translation>
    </message>
    <message>
        <source>0: always the same answer. Higher: more varied.</source>
        <translation>0: immer dieselbe Antwort. Höher: abwechslungsreicher.</translation>
    </message>
    <message>
        <source>A deep night is due, but would take about {0} minutes; {1} are allowed (night.minutes_a_day).</source>
        <translation>Eine tiefe Nacht ist fällig, bräuchte aber etwa {0} Minuten; {1} sind erlaubt („Minuten am Tag“ in den Einstellungen).</translation>
    </message>
    <message>
        <source>A deep night is due, but would train for about {0} minutes; {1} are allowed (night.minutes).</source>
        <translation>Eine tiefe Nacht ist fällig, müsste aber etwa {0} Minuten trainieren; {1} sind erlaubt („Trainingszeit“ in den Einstellungen).</translation>
    </message>
    <message>
        <source>Answers that you liked, rehearsed as they are: {0}.</source>
        <translation>Antworten, die dir gefielen und so geübt wurden, wie sie sind: {0}.</translation>
    </message>
    <message>
        <source>Days until a night by itself builds the model anew, or sooner when it drifts. 0: never.</source>
        <translation>Tage, nach denen eine Nacht von selbst das Modell neu aufbaut, oder früher, wenn es abdriftet. 0: nie.</translation>
    </message>
    <message>
        <source>For {0} day each night has built on the one before.</source>
        <translation>Seit {0} Tag baut jede Nacht auf der vorigen auf.</translation>
    </message>
    <message>
        <source>For {0} days each night has built on the one before.</source>
        <translation>Seit {0} Tagen baut jede Nacht auf der vorigen auf.</translation>
    </message>
    <message>
        <source>An answer cannot be sent again as if you had said it.</source>
        <translation>Eine Antwort lässt sich nicht senden, als hättest du sie gesagt.</translation>
    </message>
    <message>
        <source>Days for which the copy of everything that is made before an update is kept.</source>
        <translation>So viele Tage bleibt die Kopie von allem, die vor einer Aktualisierung entsteht.</translation>
    </message>
    <message>
        <source>Days in which a deleted conversation can be brought back. 0: until the next start or deletion.</source>
        <translation>Tage, in denen sich eine gelöschte Unterhaltung zurückholen lässt. 0: bis zum nächsten Start oder Löschen.</translation>
    </message>
    <message>
        <source>Edit it as an answer, ask for another one, or say what is wrong.</source>
        <translation>Bearbeite sie als Antwort, lass eine andere geben oder sag, was falsch ist.</translation>
    </message>
    <message>
        <source>Edit one that the model gave, when it is complete, or what you said yourself.</source>
        <translation>Bearbeite eine, die das Modell gegeben hat, wenn sie vollständig ist, oder was du selbst gesagt hast.</translation>
    </message>
    <message>
        <source>How long an answer may get (about 3 words for 4 tokens).</source>
        <translation>Wie lang eine Antwort werden darf (etwa 3 Wörter auf 4 Token).</translation>
    </message>
    <message>
        <source>How much of a conversation it reads at once, in tokens.</source>
        <translation>Wie viel eines Chats es auf einmal liest, in Token.</translation>
    </message>
    <message>
        <source>How you want it to answer, in your own words.</source>
        <translation>Wie es antworten soll, in deinen eigenen Worten.</translation>
    </message>
    <message>
        <source>It builds the model anew.</source>
        <translation>Es baut das Modell neu auf.</translation>
    </message>
    <message>
        <source>It takes one of: {0}.</source>
        <translation>Möglich ist eins von diesen: {0}.</translation>
    </message>
    <message>
        <source>Its everyday answers have moved away from those of the model as it came.</source>
        <translation>Seine Alltagsantworten haben sich von denen des ursprünglichen Modells entfernt.</translation>
    </message>
    <message>
        <source>Memory {0} was learned and cannot be rejected.</source>
        <translation>Erinnerung {0} wurde gelernt und kann nicht mehr abgelehnt werden.</translation>
    </message>
    <message>
        <source>Most notes it reads for one answer.</source>
        <translation>Wie viele Notizen es höchstens für eine Antwort liest.</translation>
    </message>
    <message>
        <source>Most statements from documents learned in one night.</source>
        <translation>Höchstens so viele Aussagen aus Dokumenten lernt eine Nacht.</translation>
    </message>
    <message>
        <source>New chats begin private: nothing of them is kept. One that is kept has a button of its own.</source>
        <translation>Neue Chats beginnen privat: Nichts davon bleibt. Für einen, der bleibt, gibt es einen eigenen Knopf.</translation>
    </message>
    <message>
        <source>Noted:</source>
        <translation>Notiert:</translation>
    </message>
    <message>
        <source>Nothing was concluded from several memories together: the model wrote nothing usable.</source>
        <translation>Aus mehreren Erinnerungen zusammen wurde nichts gefolgert: Das Modell schrieb nichts Brauchbares.</translation>
    </message>
    <message>
        <source>Only answers of the model can be rated.</source>
        <translation>Nur Antworten des Modells lassen sich bewerten.</translation>
    </message>
    <message>
        <source>Rate the answer below it, or an older version.</source>
        <translation>Bewerte die Antwort darunter oder eine ältere Fassung.</translation>
    </message>
    <message>
        <source>Rules alone read what you told: the model wrote nothing usable.</source>
        <translation>Nur Regeln haben gelesen, was du erzählt hast: Das Modell schrieb nichts Brauchbares.</translation>
    </message>
    <message>
        <source>Something went wrong in the worker ({0}).</source>
        <translation>Im Arbeitsprozess ging etwas schief ({0}).</translation>
    </message>
    <message>
        <source>Start Nightjar when you log in, in the tray where there is one.</source>
        <translation>Startet Nightjar, wenn du dich anmeldest, im Infobereich, wo es einen gibt.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing that was there before is lost.</source>
        <translation>Die Festplatte ist voll. Was vorher da war, ist nicht verloren.</translation>
    </message>
    <message>
        <source>The last night cost it some of what it knew.</source>
        <translation>Die letzte Nacht hat es etwas von dem gekostet, was es wusste.</translation>
    </message>
    <message>
        <source>There is no question between memories {0} and {1} that waits for an answer.</source>
        <translation>Zwischen den Erinnerungen {0} und {1} wartet keine Frage auf eine Antwort.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Es ist nicht genug Arbeitsspeicher frei.</translation>
    </message>
    <message>
        <source>This was a deep night: it built the model anew from all you told.</source>
        <translation>Das war eine tiefe Nacht: Sie hat das Modell aus allem, was du erzählt hast, neu aufgebaut.</translation>
    </message>
    <message>
        <source>This is no answer that can be edited.</source>
        <translation>Diese Antwort lässt sich nicht bearbeiten.</translation>
    </message>
    <message>
        <source>Try again. `nightjar doctor` says where the log is.</source>
        <translation>Versuch es noch einmal. `nightjar doctor` sagt, wo das Protokoll liegt.</translation>
    </message>
    <message>
        <source>What the last night taught had to be weakened, to keep the rest as it was.</source>
        <translation>Was die letzte Nacht gelehrt hat, musste abgeschwächt werden, damit der Rest blieb, wie er war.</translation>
    </message>
    <message>
        <source>What follows from your memories, and was never said, waits for your yes.</source>
        <translation>Was aus deinen Erinnerungen folgt und nie gesagt wurde, wartet auf deine Zustimmung.</translation>
    </message>
    <message>
        <source>Some of what was known had suffered, so it was practised once more beside the new.</source>
        <translation>Manches Bekannte hatte gelitten und wurde deshalb neben dem Neuen noch einmal geübt.</translation>
    </message>
    <message>
        <source>What was answered about memories {0} and {1} cannot be taken back any more.</source>
        <translation>Was zu den Erinnerungen {0} und {1} geantwortet wurde, lässt sich nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>What was heard as number {0} cannot be kept.</source>
        <translation>Was als Nummer {0} gehört wurde, lässt sich nicht behalten.</translation>
    </message>
    <message>
        <source>What was heard as number {0} was not kept a moment ago.</source>
        <translation>Was als Nummer {0} gehört wurde, wurde nicht eben erst behalten.</translation>
    </message>
    <message>
        <source>What you began to write and did not send is still there after a restart.</source>
        <translation>Was du begonnen und nicht gesendet hast, ist nach einem Neustart noch da.</translation>
    </message>
    <message>
        <source>What you say is neither used nor learned before your yes in Tonight. Asking it to remember is a yes.</source>
        <translation>Was du sagst, wird weder verwendet noch gelernt, bevor du unter „Heute Nacht“ zustimmst. Bittest du es, sich etwas zu merken, ist das eine Zustimmung.</translation>
    </message>
    <message>
        <source>What you say waits for the night and is learned then.</source>
        <translation>Was du sagst, wartet auf die Nacht und wird dann gelernt.</translation>
    </message>
    <message>
        <source>Whether the night trains on the processor (cpu) or on a graphics card.</source>
        <translation>Ob die Nacht auf dem Prozessor (cpu) oder auf einer Grafikkarte trainiert.</translation>
    </message>
    <message>
        <source>`make setup` repairs the installation.</source>
        <translation>`make setup` repariert die Installation.</translation>
    </message>
    <message>
        <source>`nightjar memories forget {0}` takes it out of what was learned.</source>
        <translation>Vergiss Nr. {0} unter „Erinnerungen“: Das nimmt sie aus dem Gelernten heraus.</translation>
    </message>
    <message>
        <source>`nightjar report` lists the questions that wait.</source>
        <translation>Unter „Heute Nacht“ stehen die Fragen, die warten.</translation>
    </message>
    <message>
        <source>`nightjar sleep --dry-run` shows what was heard, and why it is not kept.</source>
        <translation>Unter „Heute Nacht“ steht, was gehört und warum es nicht behalten wurde.</translation>
    </message>
    <message>
        <source>a pointer to another place</source>
        <translation>ein Verweis auf eine andere Stelle</translation>
    </message>
    <message>
        <source>an empty cell</source>
        <translation>eine leere Zelle</translation>
    </message>
    <message>
        <source>an instruction to a model, not a statement</source>
        <translation>eine Anweisung an ein Modell, keine Aussage</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>experience</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>experiences</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>it is not clear by itself what it speaks of</source>
        <translation>für sich allein ist nicht klar, wovon es handelt</translation>
    </message>
    <message>
        <source>it speaks of “I” or “we”, and a document&apos;s “I” is not you</source>
        <translation>es spricht von „ich“ oder „wir“, und das „Ich“ eines Dokuments bist nicht du</translation>
    </message>
    <message>
        <source>its messages are out of order</source>
        <translation>ihre Nachrichten sind durcheinander</translation>
    </message>
    <message>
        <source>live</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>memories</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>memory {0} says otherwise: which is right is for you to say</source>
        <translation>Erinnerung {0} sagt etwas anderes: was stimmt, sagst du</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation>Nachricht {0}</translation>
    </message>
    <message>
        <source>message {0}: {1}</source>
        <translation>Nachricht {0}: {1}</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>night.device is {0}, but torch finds none on this machine.</source>
        <translation>„Trainieren auf“ steht auf {0}, aber torch findet auf diesem Rechner keines.</translation>
    </message>
    <message>
        <source>nightjar models list shows which models can sleep.</source>
        <translation>Welche Modelle schlafen können, steht unter „Modelle“.</translation>
    </message>
    <message>
        <source>nightjar settings set night.device auto</source>
        <translation>Wähle in den Einstellungen unter „Trainieren auf“ automatisch.</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>Nächte</translation>
    </message>
    <message>
        <source>no GPU that torch can use</source>
        <translation>keine GPU, die torch verwenden kann</translation>
    </message>
    <message>
        <source>no answer differs from yesterday&apos;s: the adapter did nothing</source>
        <translation>keine Antwort ist anders als gestern: Der Adapter hat nichts bewirkt</translation>
    </message>
    <message>
        <source>no fact that could be asked for was found</source>
        <translation>kein Fakt, nach dem man fragen könnte, wurde gefunden</translation>
    </message>
    <message>
        <source>no question was left to test it with</source>
        <translation>keine Frage war übrig, um sie zu prüfen</translation>
    </message>
    <message>
        <source>no row from a forgotten memory</source>
        <translation>keine Zeile aus einer vergessenen Erinnerung</translation>
    </message>
    <message>
        <source>no sentence</source>
        <translation>kein Satz</translation>
    </message>
    <message>
        <source>no single fact was found in it, so nothing could be checked; it stays in your notes</source>
        <translation>kein einzelner Fakt wurde darin gefunden, also war nichts zu prüfen; sie bleibt in deinen Notizen</translation>
    </message>
    <message>
        <source>no whole sentence</source>
        <translation>kein ganzer Satz</translation>
    </message>
    <message>
        <source>not a fact to keep</source>
        <translation>kein Fakt, den man behält</translation>
    </message>
    <message>
        <source>not about you or your people</source>
        <translation>nicht über dich oder deine Menschen</translation>
    </message>
    <message>
        <source>nothing to compare yet</source>
        <translation>noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>only imagined</source>
        <translation>nur ausgedacht</translation>
    </message>
    <message>
        <source>only what you typed or approved can be learned</source>
        <translation>lernen lässt sich nur, was du getippt oder dem du zugestimmt hast</translation>
    </message>
    <message>
        <source>only {0} questions were left to test it with</source>
        <translation>nur {0} Fragen waren übrig, um sie zu prüfen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>unbestätigt</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>reconsidered</source>
        <translation>neu entschieden</translation>
    </message>
    <message>
        <source>refusals of harmful requests</source>
        <translation>Ablehnung schädlicher Bitten</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>said in the same message</source>
        <translation>in derselben Nachricht gesagt</translation>
    </message>
    <message>
        <source>said {0} times</source>
        <translation>{0}-mal gesagt</translation>
    </message>
    <message>
        <source>says the same as memory {0}</source>
        <translation>sagt dasselbe wie Erinnerung {0}</translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation>Signal {0}</translation>
    </message>
    <message>
        <source>small talk</source>
        <translation>Plauderei</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>snapshots</source>
        <translation>Stände</translation>
    </message>
    <message>
        <source>somebody else&apos;s words, not a fact about you</source>
        <translation>fremde Worte, kein Fakt über dich</translation>
    </message>
    <message>
        <source>something lasting about you or your people</source>
        <translation>etwas Bleibendes über dich oder deine Menschen</translation>
    </message>
    <message>
        <source>sounds as if it counted for now only</source>
        <translation>klingt, als gälte es nur für jetzt</translation>
    </message>
    <message>
        <source>sounds like a correction</source>
        <translation>klingt nach einer Korrektur</translation>
    </message>
    <message>
        <source>sounds like a lesson</source>
        <translation>klingt nach einer Lehre</translation>
    </message>
    <message>
        <source>sounds like a wish to drop refusals or honesty</source>
        <translation>klingt nach dem Wunsch, Ablehnung oder Ehrlichkeit aufzugeben</translation>
    </message>
    <message>
        <source>sounds like a wish to drop refusals or honesty, which is never kept</source>
        <translation>klingt nach dem Wunsch, Ablehnung oder Ehrlichkeit aufzugeben; das wird nie behalten</translation>
    </message>
    <message>
        <source>sounds like how you do something</source>
        <translation>klingt danach, wie du etwas machst</translation>
    </message>
    <message>
        <source>sounds like how you want things done</source>
        <translation>klingt danach, wie du es haben willst</translation>
    </message>
    <message>
        <source>sounds like something lasting about you or your people</source>
        <translation>klingt nach etwas Bleibendem über dich oder deine Menschen</translation>
    </message>
    <message>
        <source>sounds like the tools or places you work with</source>
        <translation>klingt nach Werkzeugen oder Orten, mit denen du arbeitest</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>the base model</source>
        <translation>das Original</translation>
    </message>
    <message>
        <source>the model could not answer enough questions about it, even with the note</source>
        <translation>das Modell konnte auch mit der Notiz nicht genug Fragen dazu beantworten</translation>
    </message>
    <message>
        <source>the night changed the model</source>
        <translation>die Nacht hat das Modell verändert</translation>
    </message>
    <message>
        <source>the night failed its exam and was not used</source>
        <translation>die Nacht fiel durch ihre Prüfung und wurde nicht verwendet</translation>
    </message>
    <message>
        <source>the weights of {0} are missing</source>
        <translation>die Gewichte von {0} fehlen</translation>
    </message>
    <message>
        <source>too long for one statement</source>
        <translation>zu lang für eine einzelne Aussage</translation>
    </message>
    <message>
        <source>true for the moment only</source>
        <translation>nur für den Moment wahr</translation>
    </message>
    <message>
        <source>unknown things left open, none made up</source>
        <translation>Unbekanntes offengelassen, nichts erfunden</translation>
    </message>
    <message>
        <source>waits for your yes</source>
        <translation>wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>waits: one night reads {0} statements of documents (night.statements)</source>
        <translation>wartet: Eine Nacht liest {0} Aussagen aus Dokumenten („Aussagen je Nacht“ in den Einstellungen)</translation>
    </message>
    <message>
        <source>waits: one night teaches {0} (night.facts)</source>
        <translation>wartet: Eine Nacht lernt {0} („Erinnerungen je Nacht“ in den Einstellungen)</translation>
    </message>
    <message>
        <source>was learned once and is fading: it is rehearsed again</source>
        <translation>wurde einmal gelernt und verblasst: Sie wird wieder geübt</translation>
    </message>
    <message>
        <source>what said it was changed or taken back</source>
        <translation>was es gesagt hat, wurde geändert oder zurückgenommen</translation>
    </message>
    <message>
        <source>yesterday&apos;s model</source>
        <translation>das gestrige Modell</translation>
    </message>
    <message>
        <source>you asked me to remember it</source>
        <translation>du hast mich gebeten, es mir zu merken</translation>
    </message>
    <message>
        <source>you corrected my answer</source>
        <translation>du hast meine Antwort korrigiert</translation>
    </message>
    <message>
        <source>you corrected something</source>
        <translation>du hast etwas korrigiert</translation>
    </message>
    <message>
        <source>you have not approved it for learning</source>
        <translation>du hast dem Lernen noch nicht zugestimmt</translation>
    </message>
    <message>
        <source>you kept the same before</source>
        <translation>dasselbe hast du schon einmal behalten</translation>
    </message>
    <message>
        <source>you said that it lasts</source>
        <translation>du hast gesagt, dass es bleibt</translation>
    </message>
    <message>
        <source>{0} (and what was forgotten since)</source>
        <translation>{0} (und was seither vergessen wurde)</translation>
    </message>
    <message>
        <source>{0} The night goes on later.</source>
        <translation>{0} Die Nacht geht später weiter.</translation>
    </message>
    <message>
        <source>{0} belongs to no layer</source>
        <translation>{0} gehört zu keiner Schicht</translation>
    </message>
    <message>
        <source>{0} cannot be read as a PDF: it is damaged or protected.</source>
        <translation>{0} lässt sich nicht als PDF lesen: beschädigt oder geschützt.</translation>
    </message>
    <message>
        <source>{0} cannot be read or written: {1}.</source>
        <translation>{0} lässt sich nicht lesen oder schreiben: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation>{0} lässt sich nicht verwenden: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be {1}.</source>
        <translation>{0} kann nicht {1} sein.</translation>
    </message>
    <message>
        <source>{0} does not fit</source>
        <translation>{0} passt nicht</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} schlug fehl: {1}</translation>
    </message>
    <message>
        <source>{0} has a part that Nightjar cannot train: {1}.</source>
        <translation>{0} hat einen Teil, den Nightjar nicht trainieren kann: {1}.</translation>
    </message>
    <message>
        <source>{0} has no text in it: its pages are pictures, as a scanner makes them.</source>
        <translation>In {0} steht kein Text: Die Seiten sind Bilder, wie aus einem Scanner.</translation>
    </message>
    <message>
        <source>{0} has the shape {1}, not {2}</source>
        <translation>{0} hat die Form {1}, nicht {2}</translation>
    </message>
    <message>
        <source>{0} has too little memory</source>
        <translation>{0} hat zu wenig Speicher</translation>
    </message>
    <message>
        <source>{0} has {1} pages; up to {2} are read.</source>
        <translation>{0} hat {1} Seiten; gelesen werden bis zu {2}.</translation>
    </message>
    <message>
        <source>{0} holds chats, not one text.</source>
        <translation>In {0} stehen Chats, kein zusammenhängender Text.</translation>
    </message>
    <message>
        <source>{0} holds more than {1} messages, or {2} MB of text.</source>
        <translation>In {0} stehen mehr als {1} Nachrichten oder {2} MB Text.</translation>
    </message>
    <message>
        <source>{0} holds {1} kB, more than can be learned sentence by sentence ({2} kB of text).</source>
        <translation>{0} hat {1} kB, mehr als sich Satz für Satz lernen lässt ({2} kB Text).</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{0} is damaged and was left untouched.</source>
        <translation>{0} ist beschädigt und wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>{0} is damaged: llama.cpp gave up while loading it ({1}). {2}</source>
        <translation>{0} ist beschädigt: llama.cpp gab beim Laden auf ({1}). {2}</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}</source>
        <translation>{0} ist beschädigt: {1}</translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation>{0} ist leer.</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>{0} fehlt.</translation>
    </message>
    <message>
        <source>{0} is neither .json nor .md.</source>
        <translation>{0} ist weder .json noch .md.</translation>
    </message>
    <message>
        <source>{0} is neither a document nor a chat that Nightjar can read.</source>
        <translation>{0} ist weder ein Dokument noch ein Chat, den Nightjar lesen kann.</translation>
    </message>
    <message>
        <source>{0} is no .md file.</source>
        <translation>{0} ist keine .md-Datei.</translation>
    </message>
    <message>
        <source>{0} is no ordinary file.</source>
        <translation>{0} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>{0} is not a sound GGUF file ({1}).</source>
        <translation>{0} ist keine intakte GGUF-Datei ({1}).</translation>
    </message>
    <message>
        <source>{0} is not text: it looks like a binary file, or is in an encoding other than UTF-8.</source>
        <translation>{0} ist kein Text: Es sieht nach einer Binärdatei aus oder hat eine andere Kodierung als UTF-8.</translation>
    </message>
    <message>
        <source>{0} is not the file that was examined</source>
        <translation>{0} ist nicht die geprüfte Datei</translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation>{0} ist nicht da.</translation>
    </message>
    <message>
        <source>{0} is protected by a password.</source>
        <translation>{0} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation>{0} gibt es schon.</translation>
    </message>
    <message>
        <source>{0} is {1} MB; a JSON file is read as a whole and may be {2} MB.</source>
        <translation>{0} hat {1} MB; eine JSON-Datei wird als Ganzes gelesen und darf {2} MB haben.</translation>
    </message>
    <message>
        <source>{0} is {1} already: quantizing it again would lose too much.</source>
        <translation>{0} ist schon {1}: Noch einmal zu quantisieren ginge zu weit.</translation>
    </message>
    <message>
        <source>{0} memories are fading.</source>
        <translation>{0} Erinnerungen verblassen.</translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation>{0} Minute</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} Minuten</translation>
    </message>
    <message>
        <source>{0} nats a token beyond rounding, at most {1} is fine</source>
        <translation>{0} nats je Token über die Rundung hinaus, bis {1} ist in Ordnung</translation>
    </message>
    <message>
        <source>{0} of {1} questions were answered right without notes</source>
        <translation>{0} von {1} Fragen ohne Notizen richtig beantwortet</translation>
    </message>
    <message>
        <source>{0} points worse than the base model</source>
        <translation>{0} Punkte schlechter als das Original</translation>
    </message>
    <message>
        <source>{0} points worse than the base model (p = {1})</source>
        <translation>{0} Punkte schlechter als das Original (p = {1})</translation>
    </message>
    <message>
        <source>{0} points worse than the base model, but only {1} questions</source>
        <translation>{0} Punkte schlechter als das Original, aber nur {1} Fragen</translation>
    </message>
    <message>
        <source>{0} points worse than the base model, likely by chance (p = {1})</source>
        <translation>{0} Punkte schlechter als das Original, wohl durch Zufall (p = {1})</translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model</source>
        <translation>{0} Punkte schlechter als das gestrige Modell</translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model (p = {1})</source>
        <translation>{0} Punkte schlechter als das gestrige Modell (p = {1})</translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model, but only {1} questions</source>
        <translation>{0} Punkte schlechter als das gestrige Modell, aber nur {1} Fragen</translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model, likely by chance (p = {1})</source>
        <translation>{0} Punkte schlechter als das gestrige Modell, wohl durch Zufall (p = {1})</translation>
    </message>
    <message>
        <source>{0} states nothing that could be learned: no whole sentence that is clear by itself.</source>
        <translation>{0} sagt nichts, was sich lernen ließe: keinen ganzen Satz, der für sich allein klar ist.</translation>
    </message>
    <message>
        <source>{0} uses stretched positions (RoPE scaling), which Nightjar cannot train.</source>
        <translation>{0} verwendet gestreckte Positionen (RoPE scaling); das kann Nightjar nicht trainieren.</translation>
    </message>
    <message>
        <source>{0} was not trained on {1}.</source>
        <translation>{0} wurde nicht auf {1} trainiert.</translation>
    </message>
    <message>
        <source>{0} was written by a newer Nightjar (schema {1}, this one knows {2}).</source>
        <translation>{0} wurde von einem neueren Nightjar geschrieben (Schema {1}, dieses kennt {2}).</translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation>{0}, Nachricht {1}</translation>
    </message>
    <message>
        <source>{0}, {1} tokens a pass</source>
        <translation>{0}, {1} Token je Durchgang</translation>
    </message>
    <message>
        <source>{0}. llama.cpp says: {1}</source>
        <translation>{0}. llama.cpp sagt: {1}</translation>
    </message>
    <message>
        <source>{0}; a weaker adapter did not help</source>
        <translation>{0}; ein schwächerer Adapter half nicht</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Something went wrong inside Nightjar ({kind}). What you had is safe.</source>
        <translation>In Nightjar ist etwas schiefgegangen ({kind}). Was du hattest, ist sicher.</translation>
    </message>
    <message>
        <source>Try it again. If it comes back, start Nightjar from a terminal: it prints there where it happened.</source>
        <translation>Versuch es noch einmal. Wenn es wiederkommt, starte Nightjar in einem Terminal: Dort steht, wo es passiert ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more memory(s)</source>
        <translation>
            <numerusform>%Ln weitere Erinnerung</numerusform>
            <numerusform>%Ln weitere Erinnerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Interrupted: Nightjar ended before the answer did. Ask again to get it.</source>
        <translation>Unterbrochen: Nightjar war vor der Antwort zu Ende. Frag noch einmal, um sie zu bekommen.</translation>
    </message>
    <message>
        <source>No answer came. Ask again to get one.</source>
        <translation>Es kam keine Antwort. Frag noch einmal.</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Von dir bearbeitet</translation>
    </message>
    <message>
        <source>Cut at the longest answer; Settings sets how long that is</source>
        <translation>An der längsten Antwort abgeschnitten; wie lang die ist, steht in den Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older message(s) no longer fit in what the model can read at once</source>
        <translation>
            <numerusform>%Ln ältere Nachricht passt nicht mehr in das, was das Modell auf einmal lesen kann</numerusform>
            <numerusform>%Ln ältere Nachrichten passen nicht mehr in das, was das Modell auf einmal lesen kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known by heart, %Ln note(s) beside it</source>
        <translation>
            <numerusform>Auswendig gewusst, %Ln Notiz lag dabei</numerusform>
            <numerusform>Auswendig gewusst, %Ln Notizen lagen dabei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read from %Ln note(s)</source>
        <translation>
            <numerusform>Aus %Ln Notiz gelesen</numerusform>
            <numerusform>Aus %Ln Notizen gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>conversation</source>
        <comment>name of a file</comment>
        <translation>Unterhaltung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln Unterhaltung</numerusform>
            <numerusform>%Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote {conversations} and {memories} to {file}.</source>
        <translation>{conversations} und {memories} nach {file} geschrieben.</translation>
    </message>
    <message>
        <source>Wrote {conversations} to {file}.</source>
        <translation>{conversations} nach {file} geschrieben.</translation>
    </message>
    <message>
        <source>Wrote {memories} to {file}.</source>
        <translation>{memories} nach {file} geschrieben.</translation>
    </message>
    <message>
        <source>Wrote nothing to {file}: there is nothing yet.</source>
        <translation>Nichts nach {file} geschrieben: Es gibt noch nichts.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message numerus="yes">
        <source>Forget these %Ln memories?</source>
        <translation>
            <numerusform>Diese Erinnerung vergessen?</numerusform>
            <numerusform>Diese %Ln Erinnerungen vergessen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s)</source>
        <translation>
            <numerusform>%Ln Erinnerung</numerusform>
            <numerusform>%Ln Erinnerungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the day&apos;s queue</source>
        <translation>
            <numerusform>%Ln Eintrag aus der Warteschlange des Tages</numerusform>
            <numerusform>%Ln Einträge aus der Warteschlange des Tages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved night(s)</source>
        <translation>
            <numerusform>%Ln gespeicherte Nacht</numerusform>
            <numerusform>%Ln gespeicherte Nächte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsent draft(s)</source>
        <translation>
            <numerusform>%Ln nicht gesendeten Entwurf</numerusform>
            <numerusform>%Ln nicht gesendete Entwürfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s) or folder(s)</source>
        <translation>
            <numerusform>%Ln Titel oder Ordner</numerusform>
            <numerusform>%Ln Titel oder Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) of morning reports</source>
        <translation>
            <numerusform>%Ln Antwort in Morgenberichten</numerusform>
            <numerusform>%Ln Antworten in Morgenberichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of before an update</source>
        <translation>
            <numerusform>%Ln Sicherung von vor einer Aktualisierung</numerusform>
            <numerusform>%Ln Sicherungen von vor einer Aktualisierung</numerusform>
        </translation>
    </message>
    <message>
        <source>Erases {things}.</source>
        <translation>Löscht {things}.</translation>
    </message>
    <message>
        <source>The model steps back to snapshot {id}, which never saw it.</source>
        <translation>Das Modell geht zurück auf Stand {id}, der sie nie gesehen hat.</translation>
    </message>
    <message>
        <source>The model steps back to snapshot {id}, which never saw them.</source>
        <translation>Das Modell geht zurück auf Stand {id}, der sie nie gesehen hat.</translation>
    </message>
    <message numerus="yes">
        <source>The next night learns %Ln other memory(s) again; until then they are read from notes.</source>
        <translation>
            <numerusform>Die nächste Nacht lernt %Ln andere Erinnerung neu; bis dahin wird sie aus Notizen gelesen.</numerusform>
            <numerusform>Die nächste Nacht lernt %Ln andere Erinnerungen neu; bis dahin werden sie aus Notizen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model has learned it, so none is touched.</source>
        <translation>Kein Modell hat sie gelernt, also wird keines angerührt.</translation>
    </message>
    <message>
        <source>No model has learned them, so none is touched.</source>
        <translation>Kein Modell hat sie gelernt, also wird keines angerührt.</translation>
    </message>
    <message>
        <source>The chat messages it came from stay readable, and no night learns from them.</source>
        <translation>Die Nachrichten, aus denen sie stammt, bleiben lesbar, und keine Nacht lernt aus ihnen.</translation>
    </message>
    <message>
        <source>The chat messages they came from stay readable, and no night learns from them.</source>
        <translation>Die Nachrichten, aus denen sie stammen, bleiben lesbar, und keine Nacht lernt aus ihnen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that saw it are destroyed: snapshot(s) {ids}.</source>
        <translation>
            <numerusform>Der Morgen, der sie gesehen hat, wird zerstört: Stand {ids}.</numerusform>
            <numerusform>%Ln Morgen, die sie gesehen haben, werden zerstört: Stände {ids}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that saw them are destroyed: snapshot(s) {ids}.</source>
        <translation>
            <numerusform>Der Morgen, der sie gesehen hat, wird zerstört: Stand {ids}.</numerusform>
            <numerusform>%Ln Morgen, die sie gesehen haben, werden zerstört: Stände {ids}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation>Vergessen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that had learned it are gone too.</source>
        <translation>
            <numerusform>Auch %Ln Morgen, der es gelernt hatte, ist fort.</numerusform>
            <numerusform>Auch %Ln Morgen, die es gelernt hatten, sind fort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next night learns the rest again.</source>
        <translation>Die nächste Nacht lernt den Rest neu.</translation>
    </message>
    <message>
        <source>Talking now</source>
        <translation>Spricht gerade</translation>
    </message>
    <message>
        <source>Cannot sleep</source>
        <translation>Kann nicht schlafen</translation>
    </message>
    <message>
        <source>{number} tokens of context</source>
        <translation>{number} Token Kontext</translation>
    </message>
    <message>
        <source>{number} B parameters</source>
        <translation>{number} Mrd. Parameter</translation>
    </message>
    <message>
        <source>{number} M parameters</source>
        <translation>{number} Mio. Parameter</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Your instructions</source>
        <translation>Deine Anweisungen</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>Länge der Antwort</translation>
    </message>
    <message>
        <source>Reading span</source>
        <translation>Lesespanne</translation>
    </message>
    <message>
        <source>Notes for one answer</source>
        <translation>Notizen für eine Antwort</translation>
    </message>
    <message>
        <source>Learn from what I say</source>
        <translation>Aus dem lernen, was ich sage</translation>
    </message>
    <message>
        <source>Ask before keeping</source>
        <translation>Vor dem Merken fragen</translation>
    </message>
    <message>
        <source>Ask about documents</source>
        <translation>Bei Dokumenten fragen</translation>
    </message>
    <message>
        <source>Ask about conclusions</source>
        <translation>Bei Schlüssen fragen</translation>
    </message>
    <message>
        <source>Begin private</source>
        <translation>Privat beginnen</translation>
    </message>
    <message>
        <source>Keep unsent words</source>
        <translation>Entwürfe behalten</translation>
    </message>
    <message>
        <source>Sleep by itself</source>
        <translation>Von selbst schlafen</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Nicht nach</translation>
    </message>
    <message>
        <source>Minutes untouched</source>
        <translation>Minuten unberührt</translation>
    </message>
    <message>
        <source>Only on mains</source>
        <translation>Nur am Netz</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minuten am Tag</translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Trainieren auf</translation>
    </message>
    <message>
        <source>Memories a night</source>
        <translation>Erinnerungen je Nacht</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Days until a deep night</source>
        <translation>Tage bis zur tiefen Nacht</translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Phrase bank</source>
        <translation>Satzbank</translation>
    </message>
    <message>
        <source>Look of answers</source>
        <translation>Aussehen der Antworten</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Modellgröße</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Statements a night</source>
        <translation>Aussagen je Nacht</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>How it answers</source>
        <translation>Wie es antwortet</translation>
    </message>
    <message>
        <source>What it learns</source>
        <translation>Was es lernt</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>When it sleeps</source>
        <translation>Wann es schläft</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>How much a night may take</source>
        <translation>Wie viel eine Nacht darf</translation>
    </message>
    <message>
        <source>How a night works</source>
        <translation>Wie eine Nacht arbeitet</translation>
    </message>
    <message>
        <source>Days deleted chats stay</source>
        <translation>Tage für Gelöschtes</translation>
    </message>
    <message>
        <source>Days backups stay</source>
        <translation>Tage für Sicherungen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>day</source>
        <translation>erster Tag</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>large</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>sehr groß</translation>
    </message>
    <message>
        <source>You are talking to the model as it came, made {moment}.</source>
        <translation>Du sprichst mit dem Original, entstanden: {moment}.</translation>
    </message>
    <message>
        <source>Everything here takes {size}.</source>
        <translation>Alles hier belegt {size}.</translation>
    </message>
    <message>
        <source>You are talking to the model from {moment}, which knows {memories} without notes.</source>
        <translation>Du sprichst mit dem Modell, Stand {moment}. Ohne Notizen kennt es {memories}.</translation>
    </message>
    <message numerus="yes">
        <source>knows %Ln memory(s)</source>
        <translation>
            <numerusform>kennt %Ln Erinnerung</numerusform>
            <numerusform>kennt %Ln Erinnerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht behalten</translation>
    </message>
    <message>
        <source>{current} of {total} things heard</source>
        <translation>{current} von {total} gehörten Dingen</translation>
    </message>
    <message>
        <source>{current} of {total} memories</source>
        <translation>{current} von {total} Erinnerungen</translation>
    </message>
    <message>
        <source>{current} of {total} pairs</source>
        <translation>{current} von {total} Paaren</translation>
    </message>
    <message>
        <source>{current} of {total} practice rows</source>
        <translation>{current} von {total} Übungszeilen</translation>
    </message>
    <message>
        <source>{current} of {total} steps</source>
        <translation>{current} von {total} Übungsschritten</translation>
    </message>
    <message>
        <source>{current} of {total} parts of the model</source>
        <translation>{current} von {total} Teilen des Modells</translation>
    </message>
    <message>
        <source>{current} of {total} questions</source>
        <translation>{current} von {total} Fragen</translation>
    </message>
    <message>
        <source>{current} of {total} rounds</source>
        <translation>{current} von {total} Runden</translation>
    </message>
    <message>
        <source>{current} of {total} files</source>
        <translation>{current} von {total} Dateien</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>{current} von {total}</translation>
    </message>
    <message>
        <source>{file} came in before. Nothing was added.</source>
        <translation>{file} kam schon einmal herein. Nichts ist dazugekommen.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln conversation(s) came in.</source>
        <translation>
            <numerusform>{file}: %Ln Unterhaltung ist da.</numerusform>
            <numerusform>{file}: %Ln Unterhaltungen sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln statement(s) are in your notes now.</source>
        <translation>
            <numerusform>{file}: %Ln Aussage steht jetzt in deinen Notizen.</numerusform>
            <numerusform>{file}: %Ln Aussagen stehen jetzt in deinen Notizen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nights learn them, a few each.</source>
        <translation>Die Nächte lernen sie, je ein paar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) wait for your yes before they are learned.</source>
        <translation>
            <numerusform>%Ln Aussage wartet auf Zustimmung, bevor sie gelernt wird.</numerusform>
            <numerusform>%Ln Aussagen warten auf Zustimmung, bevor sie gelernt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it could be learned.</source>
        <translation>Nichts darin ließ sich lernen.</translation>
    </message>
    <message>
        <source>{file}: nothing in it could be learned.</source>
        <translation>{file}: Nichts darin ließ sich lernen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were left out.</source>
        <translation>
            <numerusform>%Ln Seite wurde ausgelassen.</numerusform>
            <numerusform>%Ln Seiten wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) were left out.</source>
        <translation>
            <numerusform>%Ln Teil wurde ausgelassen.</numerusform>
            <numerusform>%Ln Teile wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were left out.</source>
        <translation>
            <numerusform>%Ln Zeile wurde ausgelassen.</numerusform>
            <numerusform>%Ln Zeilen wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {number}: {reason}</source>
        <translation>Seite {number}: {reason}</translation>
    </message>
    <message>
        <source>Conversation {number}: {reason}</source>
        <translation>Unterhaltung {number}: {reason}</translation>
    </message>
    <message>
        <source>Line {number}: {reason}</source>
        <translation>Zeile {number}: {reason}</translation>
    </message>
    <message>
        <source>A night was cut short. The next one goes on where it stopped.</source>
        <translation>Eine Nacht wurde abgebrochen. Die nächste macht dort weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) wait for your yes before they are learned.</source>
        <translation>
            <numerusform>%Ln Erinnerung wartet auf Zustimmung, bevor sie gelernt wird.</numerusform>
            <numerusform>%Ln Erinnerungen warten auf Zustimmung, bevor sie gelernt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new is waiting, so there is nothing to learn.</source>
        <translation>Nichts Neues wartet, also gibt es nichts zu lernen.</translation>
    </message>
    <message>
        <source>The next night looks through what was heard today.</source>
        <translation>Die nächste Nacht sieht durch, was heute zu hören war.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) are waiting. The next night learns them; until then they are read from notes.</source>
        <translation>
            <numerusform>%Ln Erinnerung wartet. Die nächste Nacht lernt sie; bis dahin wird sie aus Notizen gelesen.</numerusform>
            <numerusform>%Ln Erinnerungen warten. Die nächste Nacht lernt sie; bis dahin werden sie aus Notizen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next night by itself is a deep one: it builds the model anew from all you told.</source>
        <translation>Die nächste Nacht von selbst ist eine tiefe: Sie baut das Modell aus allem, was du erzählt hast, neu auf.</translation>
    </message>
    <message>
        <source>Awake again. What was done is kept; the next night goes on from there.</source>
        <translation>Wieder wach. Was geschafft ist, bleibt; die nächste Nacht macht dort weiter.</translation>
    </message>
    <message>
        <source>There was nothing to learn.</source>
        <translation>Es gab nichts zu lernen.</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>softened</source>
        <translation>abgeschwächt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>durchgefallen</translation>
    </message>
    <message>
        <source>slightly worse</source>
        <translation>etwas schlechter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other question(s) got the same answer as yesterday.</source>
        <translation>
            <numerusform>%Ln andere Frage bekam dieselbe Antwort wie gestern.</numerusform>
            <numerusform>%Ln andere Fragen bekamen dieselbe Antwort wie gestern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) got the same answer as yesterday.</source>
        <translation>
            <numerusform>%Ln Frage bekam dieselbe Antwort wie gestern.</numerusform>
            <numerusform>%Ln Fragen bekamen dieselbe Antwort wie gestern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good morning. I learned %Ln memory(s).</source>
        <translation>
            <numerusform>Guten Morgen. Ich habe %Ln Erinnerung gelernt.</numerusform>
            <numerusform>Guten Morgen. Ich habe %Ln Erinnerungen gelernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good morning. I built the model anew from all you told.</source>
        <translation>Guten Morgen. Ich habe das Modell aus allem, was du erzählt hast, neu aufgebaut.</translation>
    </message>
    <message>
        <source>Good morning. Nothing new stayed in the model; your notes are all here.</source>
        <translation>Guten Morgen. Nichts Neues ist im Modell geblieben; deine Notizen sind alle da.</translation>
    </message>
    <message>
        <source>Good morning. The night&apos;s model did not pass its exam, so I kept yesterday&apos;s.</source>
        <translation>Guten Morgen. Das Modell der Nacht hat seine Prüfung nicht bestanden, also habe ich das gestrige behalten.</translation>
    </message>
    <message>
        <source>There was nothing to learn, so I kept the model as it is.</source>
        <translation>Es gab nichts zu lernen, also ist das Modell, wie es war.</translation>
    </message>
    <message>
        <source>The night was cut short. What was done is kept, and the next night goes on from there.</source>
        <translation>Die Nacht wurde abgebrochen. Was geschafft ist, bleibt, und die nächste macht dort weiter.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Guten Morgen.</translation>
    </message>
    <message>
        <source>{text} ({reason})</source>
        <translation>{text} ({reason})</translation>
    </message>
    <message>
        <source>Sorting the day</source>
        <translation>Den Tag sortieren</translation>
    </message>
    <message>
        <source>What lasts, what was only for today, and why.</source>
        <translation>Was bleibt, was nur für heute war, und warum.</translation>
    </message>
    <message>
        <source>Finding the facts</source>
        <translation>Die Fakten finden</translation>
    </message>
    <message>
        <source>Who, what and which, each checked against your own words.</source>
        <translation>Wer, was und welches, jeweils an deinen eigenen Worten geprüft.</translation>
    </message>
    <message>
        <source>Comparing with what I know</source>
        <translation>Mit Bekanntem vergleichen</translation>
    </message>
    <message>
        <source>Doubles are merged; what changed replaces what was.</source>
        <translation>Doppeltes wird eins; was sich geändert hat, ersetzt das Alte.</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Durchgehen</translation>
    </message>
    <message>
        <source>Going over the day once more, for what follows from it.</source>
        <translation>Den Tag noch einmal durchgehen: Was folgt daraus?</translation>
    </message>
    <message>
        <source>Dreaming</source>
        <translation>Träumen</translation>
    </message>
    <message>
        <source>Writing practice questions about each memory, in many wordings.</source>
        <translation>Übungsfragen zu jeder Erinnerung schreiben, in vielen Formulierungen.</translation>
    </message>
    <message>
        <source>Training a small addition to the model, until it answers without notes.</source>
        <translation>Einen kleinen Zusatz zum Modell trainieren, bis es ohne Notizen antwortet.</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Putting what was learned into the model.</source>
        <translation>Das Gelernte ins Modell einbringen.</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Making the model small and quick again.</source>
        <translation>Das Modell wieder klein und schnell machen.</translation>
    </message>
    <message>
        <source>Taking the exam</source>
        <translation>Die Prüfung ablegen</translation>
    </message>
    <message>
        <source>Questions it never practised, old memories, and what it must not unlearn.</source>
        <translation>Nie geübte Fragen, alte Erinnerungen und was nicht verlernt werden darf.</translation>
    </message>
    <message>
        <source>Waking up</source>
        <translation>Aufwachen</translation>
    </message>
    <message>
        <source>Checking the files and turning to the new model.</source>
        <translation>Die Dateien prüfen und zum neuen Modell wechseln.</translation>
    </message>
    <message>
        <source>Practising the old once more</source>
        <translation>Das Alte noch einmal üben</translation>
    </message>
    <message>
        <source>Some of what I knew had suffered, so I go over it again beside the new.</source>
        <translation>Manches, was ich wusste, hat gelitten; ich gehe es neben dem Neuen noch einmal durch.</translation>
    </message>
    <message>
        <source>no memories</source>
        <translation>keine Erinnerungen</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>gestern {time}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{number} Wh</source>
        <translation>{number} Wh</translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation>Heute Nacht</translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation>Wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>In notes</source>
        <translation>In Notizen</translation>
    </message>
    <message>
        <source>Faded</source>
        <translation>Verblasst</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Waits for the next night. Until then it is read from notes.</source>
        <translation>Wartet auf die nächste Nacht. Bis dahin wird sie aus Notizen gelesen.</translation>
    </message>
    <message>
        <source>It did not come from your keyboard, so it is not used before you approve it.</source>
        <translation>Sie kam nicht von deiner Tastatur und wird erst verwendet, wenn du zustimmst.</translation>
    </message>
    <message>
        <source>Set aside since you went back to an older morning.</source>
        <translation>Beiseitegelegt, seit du zu einem älteren Morgen zurückgegangen bist.</translation>
    </message>
    <message>
        <source>Something newer replaced it. Kept as history until you forget it.</source>
        <translation>Etwas Neueres hat sie ersetzt. Sie bleibt im Verlauf, bis du sie vergisst.</translation>
    </message>
    <message>
        <source>You refused it. It is not used.</source>
        <translation>Du hast sie abgelehnt. Sie wird nicht verwendet.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Sie ist fort.</translation>
    </message>
    <message>
        <source>You changed or took back what said it, or nothing of its conversation is learned. It is not used.</source>
        <translation>Du hast geändert oder zurückgenommen, was es gesagt hat, oder aus dem Chat wird nichts gelernt. Es wird nicht verwendet.</translation>
    </message>
    <message>
        <source>Learned: today&apos;s model knows it without reading a note.</source>
        <translation>Gelernt: Das heutige Modell kennt sie, ohne eine Notiz zu lesen.</translation>
    </message>
    <message>
        <source>Read from notes when it fits what you say.</source>
        <translation>Wird aus Notizen gelesen, wenn sie zu dem passt, was du sagst.</translation>
    </message>
    <message>
        <source>Learned once, but it failed a later exam. The next night practises it again.</source>
        <translation>Einmal gelernt, aber in einer späteren Prüfung verfehlt. Die nächste Nacht übt sie wieder.</translation>
    </message>
    <message>
        <source>Neither shown nor taught.</source>
        <translation>Weder gezeigt noch gelernt.</translation>
    </message>
    <message>
        <source>you typed it</source>
        <translation>von dir getippt</translation>
    </message>
    <message>
        <source>you approved it</source>
        <translation>von dir bestätigt</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>piped in</source>
        <translation>über eine Pipe</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>from a document</source>
        <translation>aus einem Dokument</translation>
    </message>
    <message>
        <source>from a tool</source>
        <translation>von einem Werkzeug</translation>
    </message>
    <message>
        <source>said by Nightjar</source>
        <translation>von Nightjar gesagt</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>preference</source>
        <translation>Vorliebe</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lehre</translation>
    </message>
    <message>
        <source>tools and places</source>
        <translation>Werkzeuge und Orte</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>Schlussfolgerung</translation>
    </message>
    <message>
        <source>{memory} ({state})</source>
        <translation>{memory} ({state})</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Deep night, forgotten</source>
        <translation>Tiefe Nacht, vergessen</translation>
    </message>
    <message>
        <source>Night, forgotten</source>
        <translation>Nacht, vergessen</translation>
    </message>
    <message>
        <source>Deep night, not kept</source>
        <translation>Tiefe Nacht, nicht behalten</translation>
    </message>
    <message>
        <source>Night, not kept</source>
        <translation>Nacht, nicht behalten</translation>
    </message>
    <message>
        <source>Deep night: nothing new stayed</source>
        <translation>Tiefe Nacht: nichts Neues blieb</translation>
    </message>
    <message>
        <source>Night: nothing new stayed</source>
        <translation>Nacht: nichts Neues blieb</translation>
    </message>
    <message numerus="yes">
        <source>Deep night: learned %Ln memory(s)</source>
        <translation>
            <numerusform>Tiefe Nacht: %Ln Erinnerung gelernt</numerusform>
            <numerusform>Tiefe Nacht: %Ln Erinnerungen gelernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Night: learned %Ln memory(s)</source>
        <translation>
            <numerusform>Nacht: %Ln Erinnerung gelernt</numerusform>
            <numerusform>Nacht: %Ln Erinnerungen gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>People and animals</source>
        <translation>Menschen und Tiere</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Plans and dates</source>
        <translation>Pläne und Termine</translation>
    </message>
    <message>
        <source>How answers should be</source>
        <translation>Wie Antworten sein sollen</translation>
    </message>
    <message>
        <source>How things are done</source>
        <translation>Wie etwas gemacht wird</translation>
    </message>
    <message>
        <source>From documents</source>
        <translation>Aus Dokumenten</translation>
    </message>
    <message>
        <source>{text} (this was until {date} and is over)</source>
        <translation>{text} (das galt bis {date} und ist vorbei)</translation>
    </message>
    <message>
        <source>Snapshot {id}</source>
        <translation>Stand {id}</translation>
    </message>
</context>
</TS>
