"""How pages look to a person: text, contrast, light or dark."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("tracker", "0005_reminder_lease"),
    ]

    operations = [
        migrations.AddField(
            model_name="profile",
            name="text_size",
            field=models.CharField(default="normal", max_length=10),
        ),
        migrations.AddField(
            model_name="profile",
            name="contrast",
            field=models.CharField(default="normal", max_length=10),
        ),
        migrations.AddField(
            model_name="profile",
            name="appearance",
            field=models.CharField(default="phone", max_length=10),
        ),
    ]
