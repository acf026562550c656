"""The audit trail, which the database lets grow and nothing else; and the day of a deletion."""

from django.db import migrations, models

import tracker.people.models

SQLITE = [
    (
        "CREATE TRIGGER audit_rows_are_never_changed BEFORE UPDATE ON tracker_auditrow "
        "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END"
    ),
    (
        "CREATE TRIGGER audit_rows_are_never_removed BEFORE DELETE ON tracker_auditrow "
        "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END"
    ),
]
POSTGRESQL = [
    (
        "CREATE FUNCTION refuse_to_change_the_audit_trail() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the audit trail only grows'; END $$"
    ),
    (
        "CREATE TRIGGER audit_rows_are_never_changed BEFORE UPDATE OR DELETE ON tracker_auditrow "
        "FOR EACH ROW EXECUTE FUNCTION refuse_to_change_the_audit_trail()"
    ),
    (
        "CREATE TRIGGER audit_rows_are_never_emptied BEFORE TRUNCATE ON tracker_auditrow "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_audit_trail()"
    ),
]
AWAY = {
    "sqlite": [
        "DROP TRIGGER audit_rows_are_never_changed",
        "DROP TRIGGER audit_rows_are_never_removed",
    ],
    "postgresql": [
        "DROP TRIGGER audit_rows_are_never_changed ON tracker_auditrow",
        "DROP TRIGGER audit_rows_are_never_emptied ON tracker_auditrow",
        "DROP FUNCTION refuse_to_change_the_audit_trail()",
    ],
}


def guard(_apps, editor):
    for words in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]:
        editor.execute(words)


def unguard(_apps, editor):
    for words in AWAY[editor.connection.vendor]:
        editor.execute(words)


def name_everybody(apps, _editor):
    """Whoever joined before gets a pseudonym too."""
    people = apps.get_model("tracker", "User").objects
    for pk in people.values_list("pk", flat=True).iterator(chunk_size=1000):
        people.filter(pk=pk).update(pseudonym=tracker.people.models.new_pseudonym())


class Migration(migrations.Migration):
    dependencies = [("tracker", "0009_imports")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="pseudonym",
            field=models.CharField(default="", editable=False, max_length=32),
        ),
        migrations.RunPython(name_everybody, migrations.RunPython.noop, elidable=True),
        migrations.AlterField(
            model_name="user",
            name="pseudonym",
            field=models.CharField(
                default=tracker.people.models.new_pseudonym,
                editable=False,
                max_length=32,
                unique=True,
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="erase_at",
            field=models.DateTimeField(blank=True, db_index=True, null=True),
        ),
        migrations.AddField(
            model_name="diary",
            name="trail_number",
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="diary",
            name="trail_link",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.CreateModel(
            name="AuditRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("pseudonym", models.CharField(max_length=32)),
                ("number", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("actor", models.CharField(blank=True, max_length=32)),
                ("verb", models.CharField(max_length=20)),
                ("object_kind", models.CharField(max_length=20)),
                ("object_id", models.CharField(blank=True, max_length=19)),
                ("link", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pseudonym", "number"), name="one_row_of_a_number"
                    )
                ]
            },
        ),
        migrations.RunPython(guard, unguard),
    ]
