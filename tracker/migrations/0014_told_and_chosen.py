"""When a letter told of a deletion, and what was chosen for single entries of a file."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0013_letters"),
    ]

    operations = [
        migrations.AddField(
            model_name="import",
            name="chosen",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="user",
            name="erase_told_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
