"""The schema, as numbered steps that are never edited once landed. Opens no file and makes no backup.

`PRAGMA user_version` counts the steps a database has taken, so that an older Nightjar knows a newer home.
"""

import sqlite3

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("nightjar")


def version(connection: sqlite3.Connection) -> int:
    """How many steps this database has taken; 0 is an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def latest(migrations: Migrations = MIGRATIONS) -> int:
    return len(migrations.pending(Database(memory=True, execute_plugins=False)))


def migrate(connection: sqlite3.Connection, migrations: Migrations = MIGRATIONS) -> None:
    """Take every pending step in one transaction: all of them, or none."""
    # Plugins of sqlite-utils that happen to be installed have no business here.
    database = Database(connection, execute_plugins=False)
    with database.atomic():
        migrations.apply(database)
        database.execute(f"PRAGMA user_version = {len(migrations.applied(database))}")


@MIGRATIONS()
def m001_snapshots_and_activations(db: Database) -> None:
    db.execute("""
        CREATE TABLE snapshots (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            model TEXT NOT NULL,
            parent INTEGER REFERENCES snapshots (id),
            created TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('base', 'night', 'deep')),
            status TEXT NOT NULL CHECK (status IN ('kept', 'rejected', 'destroyed')),
            pinned INTEGER NOT NULL DEFAULT 0,
            size_bytes INTEGER NOT NULL DEFAULT 0,
            gate_passed INTEGER,
            adapter_hash TEXT,
            manifest_hash TEXT,
            served_hash TEXT,
            served_type TEXT,
            scale REAL NOT NULL DEFAULT 1.0
        ) STRICT""")
    db.execute("CREATE UNIQUE INDEX one_base_per_model ON snapshots (model) WHERE kind = 'base'")
    db.execute("""
        CREATE TABLE activations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            snapshot INTEGER NOT NULL REFERENCES snapshots (id),
            verb TEXT NOT NULL CHECK (verb IN ('base', 'publish', 'use', 'undo', 'redo', 'forget')),
            at TEXT NOT NULL
        ) STRICT""")


@MIGRATIONS()
def m002_conversations_and_messages(db: Database) -> None:
    db.execute("""
        CREATE TABLE conversations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            title TEXT NOT NULL DEFAULT '',
            created TEXT NOT NULL,
            updated TEXT NOT NULL,
            leaf INTEGER REFERENCES messages (id) ON DELETE SET NULL,
            hidden TEXT
        ) STRICT""")
    db.execute("""
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
            parent INTEGER REFERENCES messages (id) ON DELETE CASCADE,
            role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
            text TEXT NOT NULL,
            thoughts TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('pending', 'complete', 'interrupted', 'stopped', 'failed')),
            trust TEXT NOT NULL,
            teaches INTEGER NOT NULL DEFAULT 1,
            snapshot INTEGER REFERENCES snapshots (id),
            action TEXT,
            created TEXT NOT NULL,
            offset_minutes INTEGER NOT NULL DEFAULT 0
        ) STRICT""")
    db.execute("CREATE INDEX messages_of_conversation ON messages (conversation)")
    db.execute("CREATE INDEX messages_of_parent ON messages (parent)")


@MIGRATIONS()
def m003_nights(db: Database) -> None:
    db.execute("""
        CREATE TABLE nights (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            started TEXT NOT NULL,
            ended TEXT,
            outcome TEXT NOT NULL CHECK (outcome IN
                ('running', 'published', 'rejected', 'nothing_to_learn', 'stopped')),
            reason TEXT NOT NULL DEFAULT '',
            deep INTEGER NOT NULL DEFAULT 0,
            parent INTEGER REFERENCES snapshots (id),
            snapshot INTEGER REFERENCES snapshots (id),
            report TEXT
        ) STRICT""")
    db.execute("""
        CREATE TABLE night_stages (
            night INTEGER NOT NULL REFERENCES nights (id) ON DELETE CASCADE,
            stage TEXT NOT NULL,
            taken_in TEXT NOT NULL,
            seconds REAL NOT NULL,
            PRIMARY KEY (night, stage)
        ) STRICT""")


@MIGRATIONS()
def m004_memories(db: Database) -> None:
    db.execute("""
        CREATE TABLE memories (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text TEXT NOT NULL,
            subject TEXT NOT NULL DEFAULT '',
            attribute TEXT NOT NULL DEFAULT '',
            value TEXT NOT NULL DEFAULT '',
            kind TEXT NOT NULL,
            trust TEXT NOT NULL,
            ledger TEXT NOT NULL CHECK (ledger IN
                ('queued', 'pending', 'live', 'paused', 'superseded', 'rejected', 'forgotten')),
            said_at TEXT NOT NULL,
            offset_minutes INTEGER NOT NULL DEFAULT 0,
            valid_from TEXT,
            valid_until TEXT,
            created TEXT NOT NULL,
            night INTEGER REFERENCES nights (id)
        ) STRICT""")
    db.execute("CREATE INDEX memories_by_ledger ON memories (ledger)")
    db.execute("""
        CREATE TABLE memory_sources (
            memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            message INTEGER REFERENCES messages (id) ON DELETE SET NULL,
            UNIQUE (memory, message)
        ) STRICT""")
    db.execute("CREATE INDEX sources_by_message ON memory_sources (message)")
    db.execute("""
        CREATE TABLE memory_links (
            memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN ('supersedes', 'contradicts', 'derived_from')),
            created TEXT NOT NULL,
            PRIMARY KEY (memory, other, kind)
        ) STRICT""")
    db.execute("CREATE INDEX links_by_other ON memory_links (other)")


@MIGRATIONS()
def m005_notes_and_exams(db: Database) -> None:
    db.execute("""
        CREATE TABLE message_notes (
            message INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
            memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (message, memory)
        ) STRICT""")
    db.execute("CREATE INDEX notes_by_memory ON message_notes (memory)")
    db.execute("""
        CREATE TABLE snapshot_memories (
            snapshot INTEGER NOT NULL REFERENCES snapshots (id),
            memory INTEGER NOT NULL REFERENCES memories (id),
            trained INTEGER NOT NULL,
            exam TEXT NOT NULL CHECK (exam IN ('in_weights', 'in_context', 'faded')),
            right_answers INTEGER NOT NULL DEFAULT 0,
            questions INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (snapshot, memory)
        ) STRICT""")
    db.execute("CREATE INDEX snapshots_by_memory ON snapshot_memories (memory)")


@MIGRATIONS()
def m006_memory_search(db: Database) -> None:
    """The index reads through a view without forgotten rows, so that hiding a memory takes its words out."""
    columns = "text, subject, attribute, value"
    old = "OLD.id, OLD.text, OLD.subject, OLD.attribute, OLD.value"
    new = "NEW.id, NEW.text, NEW.subject, NEW.attribute, NEW.value"
    add = f"INSERT INTO memory_words (rowid, {columns}) SELECT {new} WHERE NEW.ledger <> 'forgotten';"
    remove = f"""INSERT INTO memory_words (memory_words, rowid, {columns})
        SELECT 'delete', {old} WHERE OLD.ledger <> 'forgotten';"""
    db.execute(f"CREATE VIEW searchable_memories AS SELECT id, {columns} FROM memories WHERE ledger <> 'forgotten'")
    db.execute(f"""
        CREATE VIRTUAL TABLE memory_words USING fts5 (
            {columns}, content = 'searchable_memories', content_rowid = 'id', tokenize = 'porter unicode61')""")
    db.execute(f"CREATE TRIGGER memory_words_insert AFTER INSERT ON memories BEGIN {add} END")
    db.execute(f"CREATE TRIGGER memory_words_delete AFTER DELETE ON memories BEGIN {remove} END")
    db.execute(
        f"CREATE TRIGGER memory_words_update AFTER UPDATE OF {columns}, ledger ON memories BEGIN {remove} {add} END"
    )
    db.execute("INSERT INTO memory_words (memory_words) VALUES ('rebuild')")


@MIGRATIONS()
def m007_experiences_and_night_items(db: Database) -> None:
    db.execute("""
        CREATE TABLE experiences (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            message INTEGER REFERENCES messages (id) ON DELETE SET NULL,
            text TEXT NOT NULL,
            kind TEXT NOT NULL,
            trust TEXT NOT NULL,
            decision TEXT CHECK (decision IN ('discard', 'session', 'lasting')),
            reason TEXT NOT NULL DEFAULT '',
            valid_until TEXT,
            corrects INTEGER NOT NULL DEFAULT 0,
            said_at TEXT NOT NULL,
            offset_minutes INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL CHECK (state IN ('queued', 'taken', 'withdrawn')),
            night INTEGER REFERENCES nights (id),
            memory INTEGER REFERENCES memories (id),
            created TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX experiences_by_state ON experiences (state)")
    db.execute("CREATE INDEX experiences_by_message ON experiences (message)")
    db.execute("""
        CREATE TABLE night_items (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            night INTEGER NOT NULL REFERENCES nights (id) ON DELETE CASCADE,
            stage TEXT NOT NULL,
            experience INTEGER REFERENCES experiences (id) ON DELETE SET NULL,
            memory INTEGER REFERENCES memories (id) ON DELETE SET NULL,
            outcome TEXT NOT NULL,
            reason TEXT NOT NULL DEFAULT ''
        ) STRICT""")
    db.execute("CREATE INDEX items_of_night ON night_items (night)")


@MIGRATIONS()
def m008_settings_and_receipts(db: Database) -> None:
    db.execute("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
    db.execute("""
        CREATE TABLE receipts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            memory INTEGER NOT NULL REFERENCES memories (id),
            with_messages INTEGER NOT NULL,
            created TEXT NOT NULL,
            completed TEXT,
            places TEXT NOT NULL DEFAULT '{}',
            continues_from INTEGER REFERENCES snapshots (id),
            snapshots_destroyed TEXT NOT NULL DEFAULT '[]',
            probe TEXT NOT NULL DEFAULT '{}'
        ) STRICT""")


@MIGRATIONS()
def m009_imports(db: Database) -> None:
    """Where what was not said here came from. `place` is a line, a page or a position within the file."""
    db.execute("""
        CREATE TABLE imports (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            file TEXT NOT NULL,
            hash TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('trace', 'document')),
            created TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX imports_by_hash ON imports (hash)")
    db.execute("""
        CREATE TABLE imported_conversations (
            conversation INTEGER PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
            import INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
            hash TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX imported_by_hash ON imported_conversations (hash)")
    db.execute("""
        CREATE TABLE message_origins (
            message INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
            import INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
            place TEXT NOT NULL
        ) STRICT""")
    db.execute("CREATE INDEX origins_by_import ON message_origins (import)")


@MIGRATIONS()
def m010_pinned_conversations(db: Database) -> None:
    db.execute("ALTER TABLE conversations ADD COLUMN pinned TEXT")


@MIGRATIONS()
def m011_drafts(db: Database) -> None:
    """What was written and not sent; without a conversation it is for a new one. `pasted` is a JSON list of pieces."""
    db.execute("""
        CREATE TABLE drafts (
            conversation INTEGER UNIQUE REFERENCES conversations (id) ON DELETE CASCADE,
            text TEXT NOT NULL,
            pasted TEXT NOT NULL DEFAULT '[]'
        ) STRICT""")


@MIGRATIONS()
def m012_ratings_and_compared_answers(db: Database) -> None:
    """The owner's thumb under an answer; what an own question was answered before and after a night."""
    db.execute("ALTER TABLE messages ADD COLUMN rating INTEGER CHECK (rating IN (-1, 1))")
    db.execute("""
        CREATE TABLE compared_answers (
            night INTEGER NOT NULL REFERENCES nights (id) ON DELETE CASCADE,
            message INTEGER NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
            before TEXT NOT NULL,
            now TEXT NOT NULL,
            PRIMARY KEY (night, message)
        ) STRICT""")
    db.execute("CREATE INDEX compared_by_message ON compared_answers (message)")


@MIGRATIONS()
def m013_conversations_that_teach_nothing(db: Database) -> None:
    db.execute("ALTER TABLE conversations ADD COLUMN learns INTEGER NOT NULL DEFAULT 1")


@MIGRATIONS()
def m014_no_introduction_for_who_was_here_before(db: Database) -> None:
    db.execute("""
        INSERT OR IGNORE INTO settings (key, value) SELECT 'start.introduction', 'over'
        WHERE EXISTS (SELECT 1 FROM messages) OR EXISTS (SELECT 1 FROM memories)""")


@MIGRATIONS()
def m015_folders(db: Database) -> None:
    """Of conversations. A folder that none is in, not even a deleted one that can be brought back, is deleted."""
    db.execute("""
        CREATE TABLE folders (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            is_open INTEGER NOT NULL DEFAULT 1
        ) STRICT""")
    db.execute("ALTER TABLE conversations ADD COLUMN folder INTEGER REFERENCES folders (id) ON DELETE SET NULL")
    db.execute("CREATE INDEX conversations_by_folder ON conversations (folder)")


@MIGRATIONS()
def m016_pairs_that_are_both_true_or_were_compared(db: Database) -> None:
    """What the owner settled as both true, and what a night's model saw no contradiction in, is not asked again."""
    db.execute("""
        CREATE TABLE new_links (
            memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN
                ('supersedes', 'contradicts', 'derived_from', 'both_true', 'compared')),
            created TEXT NOT NULL,
            PRIMARY KEY (memory, other, kind)
        ) STRICT""")
    db.execute("""
        INSERT INTO new_links (rowid, memory, other, kind, created)
        SELECT rowid, memory, other, kind, created FROM memory_links""")
    db.execute("DROP TABLE memory_links")
    db.execute("ALTER TABLE new_links RENAME TO memory_links")
    db.execute("CREATE INDEX links_by_other ON memory_links (other)")


@MIGRATIONS()
def m017_what_the_owner_keeps_against_the_rules(db: Database) -> None:
    db.execute("ALTER TABLE experiences ADD COLUMN kept INTEGER NOT NULL DEFAULT 0")


@MIGRATIONS()
def m018_answers_in_the_owners_words(db: Database) -> None:
    db.execute("ALTER TABLE messages ADD COLUMN edited INTEGER NOT NULL DEFAULT 0")


@MIGRATIONS()
def m019_the_answer_that_a_draft_corrects(db: Database) -> None:
    db.execute("ALTER TABLE drafts ADD COLUMN about INTEGER REFERENCES messages (id) ON DELETE SET NULL")


@MIGRATIONS()
def m020_what_a_yes_would_replace(db: Database) -> None:
    """A correction that waits for a yes names what it would take the place of."""
    db.execute("""
        CREATE TABLE new_links (
            memory INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES memories (id) ON DELETE CASCADE,
            kind TEXT NOT NULL CHECK (kind IN
                ('supersedes', 'would_supersede', 'contradicts', 'derived_from', 'both_true', 'compared')),
            created TEXT NOT NULL,
            PRIMARY KEY (memory, other, kind)
        ) STRICT""")
    db.execute("""
        INSERT INTO new_links (rowid, memory, other, kind, created)
        SELECT rowid, memory, other, kind, created FROM memory_links""")
    db.execute("DROP TABLE memory_links")
    db.execute("ALTER TABLE new_links RENAME TO memory_links")
    db.execute("CREATE INDEX links_by_other ON memory_links (other)")
