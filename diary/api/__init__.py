"""The same areas over JSON; serializers sit beside their views."""
