"""What was brought in from a file, and each entry that it wrote."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0007_sharing"),
    ]

    operations = [
        migrations.CreateModel(
            name="Import",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("state", models.CharField(default="checked", max_length=10)),
                ("document", models.JSONField(null=True)),
                ("choice", models.CharField(default="keep", max_length=10)),
                ("counts", models.JSONField(default=dict)),
                ("differing", models.JSONField(default=list)),
                ("total", models.PositiveIntegerField(default=0)),
                ("taken", models.PositiveIntegerField(default=0)),
                ("fates", models.JSONField(default=dict)),
                ("profile_before", models.JSONField(default=dict)),
                ("profile_after", models.JSONField(default=dict)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "diary",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="imports",
                        to="tracker.diary",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ImportedEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=10)),
                ("key", models.CharField(max_length=64)),
                ("version_before", models.PositiveIntegerField()),
                ("version_after", models.PositiveIntegerField()),
                ("version_undone", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "brought_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="entries",
                        to="tracker.import",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="import",
            index=models.Index(
                condition=models.Q(("state__in", ("running", "undoing"))),
                fields=["id"],
                name="imports_at_work",
            ),
        ),
        migrations.AddConstraint(
            model_name="importedentry",
            constraint=models.UniqueConstraint(
                fields=("brought_by", "kind", "key"), name="an_import_writes_an_entry_once"
            ),
        ),
    ]
