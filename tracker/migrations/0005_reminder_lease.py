"""A reminder in a worker's hands has a lease, and is taken over once if that runs out."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """What was begun and not ended before has a lease that has run out."""

    dependencies = [("tracker", "0004_language")]

    operations = [
        migrations.RenameField(model_name="sending", old_name="begun_at", new_name="claimed_until"),
        migrations.AddField(
            model_name="sending",
            name="taken_over",
            field=models.BooleanField(default=False),
        ),
    ]
