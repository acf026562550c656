"""How static files are named: by their content, scripts within scripts among them."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class NamedByContent(CompressedManifestStaticFilesStorage):
    """A module imports the others by their new names too, so that none is ever an old one."""

    support_js_module_import_aggregation = True
    max_post_process_passes = 20
    """Each pass names a script whose own imports have their names: as many as the longest chain."""
