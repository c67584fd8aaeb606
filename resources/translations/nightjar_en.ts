<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BetweenPage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BroughtCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationModel</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoriesPane</name>
    <message numerus="yes">
        <source>%Ln memory(s) approved. The next nights may learn them.</source>
        <translation>
            <numerusform>%Ln memory approved. The next nights may learn it.</numerusform>
            <numerusform>%Ln memories approved. The next nights may learn them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message numerus="yes">
        <source>%Ln memory(s) it knew before were taught anew and are known.</source>
        <translation>
            <numerusform>%Ln memory it knew before was taught anew and is known.</numerusform>
            <numerusform>%Ln memories it knew before were taught anew and are known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message numerus="yes">
        <source>%Ln memory(s) selected</source>
        <translation>
            <numerusform>%Ln memory selected</numerusform>
            <numerusform>%Ln memories selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the %Ln that wait(s)</source>
        <translation>
            <numerusform>Approve the one that waits</numerusform>
            <numerusform>Approve the %Ln that wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnapshotPage</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%Ln more memory(s)</source>
        <translation>
            <numerusform>%Ln more memory</numerusform>
            <numerusform>%Ln more memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older message(s) no longer fit in what the model can read at once</source>
        <translation>
            <numerusform>%Ln older message no longer fits in what the model can read at once</numerusform>
            <numerusform>%Ln older messages no longer fit in what the model can read at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Known by heart, %Ln note(s) beside it</source>
        <translation>
            <numerusform>Known by heart, %Ln note beside it</numerusform>
            <numerusform>Known by heart, %Ln notes beside it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read from %Ln note(s)</source>
        <translation>
            <numerusform>Read from %Ln note</numerusform>
            <numerusform>Read from %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget these %Ln memories?</source>
        <translation>
            <numerusform>Forget this memory?</numerusform>
            <numerusform>Forget these %Ln memories?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s)</source>
        <translation>
            <numerusform>%Ln memory</numerusform>
            <numerusform>%Ln memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the day&apos;s queue</source>
        <translation>
            <numerusform>%Ln entry of the day&apos;s queue</numerusform>
            <numerusform>%Ln entries of the day&apos;s queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat message(s)</source>
        <translation>
            <numerusform>%Ln chat message</numerusform>
            <numerusform>%Ln chat messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved night(s)</source>
        <translation>
            <numerusform>%Ln saved night</numerusform>
            <numerusform>%Ln saved nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsent draft(s)</source>
        <translation>
            <numerusform>%Ln unsent draft</numerusform>
            <numerusform>%Ln unsent drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln title(s) or folder(s)</source>
        <translation>
            <numerusform>%Ln title or folder</numerusform>
            <numerusform>%Ln titles or folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) of morning reports</source>
        <translation>
            <numerusform>%Ln answer of a morning report</numerusform>
            <numerusform>%Ln answers of morning reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of before an update</source>
        <translation>
            <numerusform>%Ln backup of before an update</numerusform>
            <numerusform>%Ln backups of before an update</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next night learns %Ln other memory(s) again; until then they are read from notes.</source>
        <translation>
            <numerusform>The next night learns %Ln other memory again; until then it is read from notes.</numerusform>
            <numerusform>The next night learns %Ln other memories again; until then they are read from notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that saw it are destroyed: snapshot(s) {ids}.</source>
        <translation>
            <numerusform>The morning that saw it is destroyed: snapshot {ids}.</numerusform>
            <numerusform>%Ln mornings that saw it are destroyed: snapshots {ids}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that saw them are destroyed: snapshot(s) {ids}.</source>
        <translation>
            <numerusform>The morning that saw them is destroyed: snapshot {ids}.</numerusform>
            <numerusform>%Ln mornings that saw them are destroyed: snapshots {ids}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that had learned it are gone too.</source>
        <translation>
            <numerusform>%Ln morning that had learned it is gone too.</numerusform>
            <numerusform>%Ln mornings that had learned it are gone too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>knows %Ln memory(s)</source>
        <translation>
            <numerusform>knows %Ln memory</numerusform>
            <numerusform>knows %Ln memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) were left out.</source>
        <translation>
            <numerusform>%Ln page was left out.</numerusform>
            <numerusform>%Ln pages were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) were left out.</source>
        <translation>
            <numerusform>%Ln part was left out.</numerusform>
            <numerusform>%Ln parts were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were left out.</source>
        <translation>
            <numerusform>%Ln line was left out.</numerusform>
            <numerusform>%Ln lines were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) wait for your yes before they are learned.</source>
        <translation>
            <numerusform>%Ln memory waits for your yes before it is learned.</numerusform>
            <numerusform>%Ln memories wait for your yes before they are learned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) are waiting. The next night learns them; until then they are read from notes.</source>
        <translation>
            <numerusform>%Ln memory is waiting. The next night learns it; until then it is read from notes.</numerusform>
            <numerusform>%Ln memories are waiting. The next night learns them; until then they are read from notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other question(s) got the same answer as yesterday.</source>
        <translation>
            <numerusform>%Ln other question got the same answer as yesterday.</numerusform>
            <numerusform>%Ln other questions got the same answer as yesterday.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) got the same answer as yesterday.</source>
        <translation>
            <numerusform>%Ln question got the same answer as yesterday.</numerusform>
            <numerusform>%Ln questions got the same answer as yesterday.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good morning. I learned %Ln memory(s).</source>
        <translation>
            <numerusform>Good morning. I learned %Ln memory.</numerusform>
            <numerusform>Good morning. I learned %Ln memories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deep night: learned %Ln memory(s)</source>
        <translation>
            <numerusform>Deep night: learned %Ln memory</numerusform>
            <numerusform>Deep night: learned %Ln memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Night: learned %Ln memory(s)</source>
        <translation>
            <numerusform>Night: learned %Ln memory</numerusform>
            <numerusform>Night: learned %Ln memories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln conversation(s) came in.</source>
        <translation>
            <numerusform>{file}: %Ln conversation came in.</numerusform>
            <numerusform>{file}: %Ln conversations came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln statement(s) are in your notes now.</source>
        <translation>
            <numerusform>{file}: %Ln statement is in your notes now.</numerusform>
            <numerusform>{file}: %Ln statements are in your notes now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) wait for your yes before they are learned.</source>
        <translation>
            <numerusform>%Ln thing waits for your yes before it is learned.</numerusform>
            <numerusform>%Ln things wait for your yes before they are learned.</numerusform>
        </translation>
    </message>
</context>
</TS>
