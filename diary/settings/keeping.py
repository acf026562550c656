"""What keeps the record honest and safe: the key of the audit trail, the folder of backups."""

from pathlib import Path

from diary import environment
from diary.settings.place import VAR_DIR

# Never in the database: whoever could write there could otherwise forge the whole trail.
AUDIT_KEY = environment.secret("AUDIT_KEY", kept_in=VAR_DIR / "audit_key")
BACKUP_DIR = Path(environment.text("BACKUP_DIR", str(VAR_DIR / "backups"))).absolute()
