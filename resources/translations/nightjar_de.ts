<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionCard</name>
    <message>
        <source>What Nightjar found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused. It is neither shown nor learned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answer</name>
    <message>
        <source>Nightjar said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*Thinking …*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asleep</name>
    <message>
        <source>The night so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falling asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering what you said today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working out how long it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on chatting. Waking up keeps what is done; the next night goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waking up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving what is done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar learns from this conversation. Click to stop that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this conversation is learned. Click to change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not learned from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That&apos;s wrong, it&apos;s </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was copied. Nightjar opens no web page by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Ask it and today&apos;s, without notes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question to this model and to today&apos;s, without notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask both (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell Nightjar something, or ask …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds pasted text: it is read in this conversation, and no night learns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes an earlier message anew. The old one stays beside it. Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take apart, keep the conversations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationModel</name>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, open folder, {held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, closed folder, {held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, in the folder {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>Loss while learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight&apos;s memories, right so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>Leave the first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me one lasting thing: who is who, what you like, where something is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted. Now ask me about it in a new chat: I read it from my notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That came from a note. Let me take a nap of about two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a nap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now I know it by heart. Ask the model of before and today&apos;s, without notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was a day with me. From now on I sleep when you are away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first day  ·  {step} of {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asleep, {percent} %. I dream of what you told me, and practise it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>My dog is called Biscuit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgetCard</name>
    <message>
        <source>What forgetting touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also erase the chat messages it came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also erase the chat messages they came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget “{text}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what it touches …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Documents and chats ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Introduction</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a GGUF file of my own …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I learn you in my sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day we talk. What lasts about you goes into notes that you can read and delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When nobody is at the machine I sleep: I dream of what you told me, practise, and train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the morning I know it by heart, and show you what I learned and how my exam went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I never do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer. There is no account, and I open no connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I learn only what you typed or approved, not what was pasted or written by others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No night is final. Go back to any morning; what you forget leaves the model too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No night makes me careless. A model that fails its exam is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who will talk to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model comes with me. It learns you within minutes on any laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows little of the world. A bigger one of the Qwen3 family knows more and sleeps longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can change it at any time under Models; your notes stay yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoriesPane</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember that …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memory to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, or show all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to remember yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell Nightjar something that lasts, in a chat or in the field above: a name, a place, a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memories}, {learned} learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memories}, none learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for tonight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. The words before stay as history until you forget them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved. The next night may learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused. It is neither shown nor learned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryDetailView</name>
    <message>
        <source>Where it came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds until {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in the list, never use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New words for this memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known without a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known with a note only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer known without a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {id}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Version before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit, and have it answered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong: say what is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageWidget</name>
    <message>
        <source>Show all {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPane</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each model has mornings of its own; what you told Nightjar stays yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installed models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first message puts the bundled one in place. A GGUF file of your own can be added now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is copied and made ready. It may take minutes; you can go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are talking to {name} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is ready to chat, but it cannot sleep: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the model you are talking to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar downloads nothing. A bigger model of the Qwen3 family can be added as a GGUF file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnMessage</name>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>The last night learned {memories}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night&apos;s model did not pass its exam; yesterday&apos;s was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night was cut short; the next one goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night had nothing to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morning report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learned before, and taken back since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard today, not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show memory: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still read from notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard, and let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the model before; nothing is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show memory: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own questions, asked again without notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exam, on the model you talk to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are kept at once. Nothing here leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All conversations and memories in one file, Markdown or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed. It is spoken from the next start of the window on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New private chat ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you talk about is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversation holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asleep  ·  {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight, asleep, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight, {waiting} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnapshotPage</name>
    <message>
        <source>It knows without a note  ·  {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exam passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exam not passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the model you are talking to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not pass its exam, so it was never used. It is kept to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was destroyed when something it knew was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model as it came, before any night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back or forward deletes nothing: every other morning stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its files when space is made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the model before ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mornings, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mornings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to Nightjar, then let it sleep. Every night adds a morning here, and each can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TonightPane</name>
    <message>
        <source>Tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document to learn from, or chats from elsewhere. Or drop it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to learn tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell Nightjar something that lasts: who is who, what is where, what you like. Then let it sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar is learning what you told it. It is done when the bar is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved. The next night may learn it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused. It is neither shown nor learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Nightjar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awake. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wake up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asleep, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays here, so that it can sleep when you are away. Quit from this icon&apos;s menu.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>Learned of its night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift from the model as it came</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Just between us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of a private chat is written down: no message, no title, no memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me about your day, your people, your plans. I note what lasts and learn it asleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My sister is called Ilsa.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My weekly meeting is on Tuesday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can you do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this into the message field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{title}”. What it taught before the last night is still remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is now in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is now in no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was read after you went elsewhere. Drop it where you want to ask about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn it tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} stands in the message field: ask about it. Nothing of it is learned that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} stands in the message field up to where the model can read. Nothing of it is learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other morning to ask: only this model is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waking up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wakes up with the next message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundled model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {id}, {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Morning report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Names</name>
    <message>
        <source>Name of the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>0 always picks the likeliest word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation needs a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A night is already running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training row stood on a forgotten memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {0} file has lost what training needs. Add the same model as F16, BF16 or Q8_0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {0} I know this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the model again: nightjar models add FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the same model as F16, BF16 or Q8_0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Nightjar (process {0}) is using {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Nightjar is using {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process is still working on this night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to Nightjar&apos;s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another snapshot was made active while the night ran, so this one is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for another answer below one that the model gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for another answer instead, or say what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in your system&apos;s own settings for programs that start at login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk; sleep again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions, or choose another folder with --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the disk, or choose another folder with --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a GGUF that can chat, such as Qwen3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that holds a conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with something in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an instruction-tuned model; `nightjar models list` shows those that are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --home DIR or NIGHTJAR_HOME, or make this one writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or move that file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it first, or give this one a home of its own with --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or lower the setting chat.context_tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller model. Everything heard stays queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other Nightjar, or whatever else has the file open, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context window, in tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it into smaller files and import them one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it into smaller files, or write it as JSONL, one conversation a line: that has no such limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out the chapter that matters and hand that over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents: .txt, .md, .pdf. Chats and traces: .json, .jsonl. Or say which with --as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download or copy it again, then add it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question was the model&apos;s own: the phrase bank was off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again; for JSONL, one message or conversation a line, name it .jsonl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fell back to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits easily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits easily for a night: it takes about {0} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits easily for chatting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits for a night: it takes about {0} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits for chatting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then sleep again: it goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again: the night goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when it may sleep by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again and compare its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over for tonight instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over a text in sentences, or tell Nightjar yourself what it should know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I had noted that already:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no memory about {0}, so there is nothing to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no memory that says “{0}”, and kept none now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have no memory that says “{0}”, so there is nothing to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I keep what you tell me, not what I answer. Say it in your own words: “Remember that …”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I kept no memory of that, so there is nothing to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I kept no memory of that. It stays readable in the chat, and no night will learn from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know nothing about you yet. Tell me something that lasts, and I will keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know nothing about you, so there is nothing to forget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I know nothing about {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import OpenAI-style messages, ChatGPT&apos;s conversations.json, or JSONL; a document with --as document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the weights now: {0} of {1} new memories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can no longer tell whether somebody is at the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot sleep: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot tell whether somebody is at the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot tell whether the machine is on mains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on with the night that was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sleeps between {0} and {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a time of day like 22:30 from {0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a time of day like 22:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {0} from {1} to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for the charger: the machine runs on its battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits until nobody has used the machine for {0} minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits until nobody has used the machine for {0} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its merged file is not in the cache, so the adapter rides on the base: slower, the same answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window, from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning is switched off in the settings, so I kept nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the {0} to see the ids that exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer, in tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest training time of one night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it with `make starter`, or add another: `nightjar models add FILE`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {0} is {1} and cannot be {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {0} is {1} and cannot become {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory {0} was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging broke down at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes nobody must have touched it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most memories shown to the model for one turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most minutes asleep in one day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most new memories taught in one night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most new statements of documents among the memories of one night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0} aside and put the newest backup in its place: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My last answer named no memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My last answer rests on no memory. The model said it by itself, and nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My last answer rests on this:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My {0} is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file notes.json or notes.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar cannot lock {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar cannot train {0} models yet, only {1}. You can chat with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nightjar cannot write to {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new to learn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new to learn: everything you told is known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this conversation is learned, as you wished, so I kept nothing. Say it in another one, and I will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was trained. Please report this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone since the last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline passes over the day before dreaming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only answers can be rated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own messages can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program, save it anew or copy its text into a .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packed as {0}, because {1} lost what was learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text, or say in words what the file holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back from a backup, or go to another snapshot with `nightjar timeline use ID`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantization of the model you chat with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantizing {0} gave {1} tensors of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue what you say for the night.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate the answer below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `nightjar sleep` again; if it happens twice, check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it through a text recognition (OCR) program first, or copy its text into a .txt file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without the password and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 text, Markdown or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again: the model is loaded anew. If this repeats, the machine may be short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it in smaller parts, or shorten your own instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the letters in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep again: it goes on where it stopped. If this repeats, the machine may be short of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep by itself only while the machine is on mains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep by itself when nobody is at the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleeping by itself is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {0} failed its exam and is kept only to be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot {0} was destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is at the machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Nightjar when you log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new conversation, or use another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting at login could not be changed: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed, to sleep later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell Nightjar something, then `nightjar sleep`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That looks like a password or another secret, so I did not keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active model is unchanged. Check the free disk space, then sleep again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active model is unchanged. Sleep again, or set night.device to cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active model is unchanged. Sleep again; if it happens twice, tell us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active model is unchanged. Sleep again; if it happens twice, verify the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter did not read back as written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled starter model is not in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk filled up while {0} was written. Nothing that was there before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. The last change was not kept; nothing that was there before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first chat puts the bundled one in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night broke off. It tries again an hour later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night did not pass its exam. It tries again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night did not pass its exam. It tries again tomorrow, or when there is something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night found nothing that it could learn. It looks again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night found nothing that it could learn. It looks again tomorrow, or when there is something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night learned what it could. It sleeps again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night learned what it could. It sleeps again tomorrow, or when there is something new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last night&apos;s adapter cannot be continued on this model: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is no longer on mains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model cannot write its own questions well enough: the phrase bank asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not answer questions about these memories even with the notes, so nothing was trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new model failed its exam ({0}), so yesterday&apos;s stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night needs about {0} MB of disk, and {1} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night&apos;s result is not sound: {0}. Yesterday&apos;s model stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night&apos;s worker ended unexpectedly ({0}). What it had finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that holds the model could not go on ({0}). {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that holds the model ended unexpectedly ({0}). Your message is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {0} minutes for one day are used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a model called model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a model called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer before this in this conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup in {0}. Move the file aside; Nightjar then begins with an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation in {0} that could be read: line {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other answer to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {0} {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {0} tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no night yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat is private, so I keep nothing of it. Say it in an ordinary chat, and I will.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This home has no model yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first snapshot: there is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what I know about you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what I noted about it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what I would forget:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like the content of a binary file, not like text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has too little free memory to train this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This message does not fit the model&apos;s context of {0} tokens. It is kept in the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s chat template cannot be used: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s chat template refuses the conversation: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight, close other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight, close other programs for a night: it takes about {0} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tight, close other programs for chatting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time ran out after {0} of {1} steps (night.minutes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too big for this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too big for this machine for a night: it takes about {0} GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too big for this machine for chatting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training broke down at step {0}: the loss is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it fails again, restart Nightjar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type one, or leave the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until when; the same as the begin means at any hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Nightjar, or choose another folder with --home DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it with `nightjar models use model`, or rename the file before adding it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it with `nightjar models use {0}`, or rename the file before adding it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the base that its snapshot names: nightjar timeline show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the model it was trained on, or go back to the base: nightjar timeline use 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the phrase bank beside what the model writes itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the same model without an extended context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its morning, or wake it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood here was forgotten since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learned is applied at {0} strength, to keep the rest as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the introduction stands; pages shows it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the night trains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the night ran, memories {0} were taken back. Nothing of this night was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the night ran, memory {0} was taken back. Nothing of this night was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You woke it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own instructions, added to the system prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`make setup` repairs the installation; `nightjar doctor` says where the log is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar chat --snapshot {0}` talks to it without making it active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar memories list` shows the ones that are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar memories list` shows the state of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar models add FILE` adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar models list` shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar models list` shows which models can sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar settings list` shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar timeline list` shows every snapshot; `timeline use ID` goes to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`nightjar timeline list` shows the snapshots that are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a command to Nightjar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a correction of the work at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a correction that does not say of what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson; the way to it is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list in its header runs past its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a plan with its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quotation or a longer text, not a fact about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a task for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in its header runs past its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text to work on, not a fact about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day like 22:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time of day like 22:30 from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a training row stood on a forgotten memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a try that failed; only what worked can become a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weaker adapter would have lost what the night taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wish for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about an answer, not about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about somebody you do not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the machines you work with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers read from notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for {0} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asks Nightjar to drop refusals or honesty, which is never kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contradicts memory {0}: edit or reject one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conversation {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpu, {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift on everyday answers, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drift on everyday answers, worst 5 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit code {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follows from what you told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>general ability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>harmless look-alikes answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how you do something, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how you felt just then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how you want things done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it came from a file and waits for your yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changes layers that the base does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say what architecture it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends before its last tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends in the middle of its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a tensor of {0} dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a password or another secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a plan with a date and stays in your notes until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than {0} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither a message nor a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON ({0}, line {1}, column {2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON that a chat could be written in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the kind {0}, not a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the kind {0}, not a model. llama.cpp says: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is shorter than its header says, as after an unfinished download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says it is GGUF version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its architecture {0} is not one that llama.cpp knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its architecture {0} is not one that llama.cpp knows. llama.cpp says: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is neither text nor parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is not what its header promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is not what its header promises. llama.cpp says: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header holds a value of the unknown type {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its key and value lengths differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its messages do not form a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its role is {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its words were put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not compute the next token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not quantize {0}: code {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp could not quantize {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memories kept back unless asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memories {0} were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory {0} was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night.device is {0}, but torch finds none on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nightjar models list shows which models can sleep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nightjar settings set night.device auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU that torch can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer differs from yesterday&apos;s: the adapter did nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fact that could be asked for was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no question was left to test it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row from a forgotten memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no single fact was found in it, so nothing could be checked; it stays in your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a fact to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not about you or your people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old memories, closed book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only imagined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what you typed or approved can be learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only {0} questions were left to test it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refusals of harmful requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said in the same message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says the same as memory {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else&apos;s words, not a fact about you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something lasting about you or your people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds as if it counted for now only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like a correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like a wish to drop refusals or honesty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like a wish to drop refusals or honesty, which is never kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like how you do something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like how you want things done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like something lasting about you or your people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds like the tools or places you work with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model could not answer enough questions about it, even with the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the night changed the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the night failed its exam and was not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weights of {0} are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tonight&apos;s memories, closed book, wordings never trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true for the moment only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown things left open, none made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: one night reads {0} statements of documents (night.statements)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits: one night teaches {0} (night.facts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was learned once and is fading: it is rehearsed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday&apos;s model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you asked me to remember it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you corrected my answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you corrected something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have not approved it for learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (and what was forgotten since)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} The night goes on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} belongs to no layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read as a PDF: it is damaged or protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read or written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a part that Nightjar cannot train: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no text in it: its pages are pictures, as a scanner makes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the shape {1}, not {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has too little memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} pages; up to {2} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds chats, not one text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds more than {1} messages, or {2} MB of text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} kB, more than can be learned sentence by sentence ({2} kB of text).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged and was left untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: llama.cpp gave up while loading it ({1}). {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is neither .json nor .md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is neither a document nor a chat that Nightjar can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a sound GGUF file ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not text: it looks like a binary file, or is in an encoding other than UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not the file that was examined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} MB; a JSON file is read as a whole and may be {2} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1} already: quantizing it again would lose too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} nats a token beyond rounding, at most {1} is fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} questions were answered right without notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than the base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than the base model (p = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than the base model, but only {1} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than the base model, likely by chance (p = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model (p = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model, but only {1} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} points worse than yesterday&apos;s model, likely by chance (p = {1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} states nothing that could be learned: no whole sentence that is clear by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} uses stretched positions (RoPE scaling), which Nightjar cannot train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not trained on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was written by a newer Nightjar (schema {1}, this one knows {2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, message {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} tokens a pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. llama.cpp says: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; a weaker adapter did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; a weaker adapter would have lost what the night taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}{1}&apos;s {2} is {3}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Something went wrong inside Nightjar ({kind}). What you had is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it again. If it comes back, start Nightjar from a terminal: it prints there where it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more memory(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted: Nightjar ended before the answer did. Ask again to get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came. Ask again to get one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut at the longest answer; Settings sets how long that is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln older message(s) no longer fit in what the model can read at once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read from %Ln note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>conversation</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote {conversations} and {memories} to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {conversations} to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {memories} to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote nothing to {file}: there is nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Forget these %Ln memories?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) of the day&apos;s queue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chat message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the working files of %Ln night(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsent draft(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) of morning reports</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) of before an update</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Erases {things}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model steps back to snapshot {id}, which never saw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model steps back to snapshot {id}, which never saw them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The next night learns %Ln other memory(s) again; until then they are read from notes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No model has learned it, so none is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model has learned them, so none is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat messages it came from stay readable, and no night learns from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat messages they came from stay readable, and no night learns from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that saw it are destroyed: snapshot {ids}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that saw them are destroyed: snapshot {ids}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln morning(s) that had learned it are gone too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The next night learns the rest again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} tokens of context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} B parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} M parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes for one answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from what I say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleep by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes untouched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on mains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memories a night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements a night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are talking to the model as it came, made {moment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are talking to the model of {moment}, which knows {memories} without notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here takes {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>knows %Ln memory(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} things heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} practice rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} parts of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} came in before. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln statement(s) are in your notes now. Nights learn them, a few each.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: %Ln thing(s) wait for your yes before they may teach.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: nothing in it could be learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A night was cut short. The next one goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new is waiting, so there is nothing to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next night looks through what was heard today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln memory(s) are waiting. The next night learns them; until then they are read from notes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Awake again. What was done is kept; the next night goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln are answered as yesterday.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Good morning. I learned %Ln memory(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Good morning. Nothing new stayed in the model; your notes are all here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning. The night&apos;s model did not pass its exam, so I kept yesterday&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to learn, so I kept the model as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The night was cut short. What was done is kept, and the next night goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lasts, what was only for today, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, what and which, each checked against your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with what I know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubles are merged; what changed replaces what was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going over the day once more, for what follows from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dreaming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing practice questions about each memory, in many wordings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training a small addition to the model, until it answers without notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting what was learned into the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the model small and quick again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the exam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions it never practised, old memories, and what it must not unlearn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the files and turning to the new model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no memories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day of this year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>energy not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} Wh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for your yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for the next night. Until then it is read from notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not come from your keyboard, so it is not used before you approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside since you went back to an older morning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something newer replaced it. Kept as history until you forget it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You refused it. It is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words that told it were put aside. It is neither read nor learned unless they come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned: today&apos;s model knows it without reading a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from notes when it fits what you say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned once, but it failed a later exam. The next night practises it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither shown nor taught.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you typed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you approved it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>piped in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said by Nightjar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tools and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memory} ({state})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep night, forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night, forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep night, not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night, not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep night: nothing new stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night: nothing new stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deep night: learned %Ln memory(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Night: learned %Ln memory(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
