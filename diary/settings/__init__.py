"""Every setting of the site, gathered from one file a subject."""

from diary.settings.accounts import *
from diary.settings.interface import *
from diary.settings.jobs import *
from diary.settings.keeping import *
from diary.settings.logs import *
from diary.settings.mail import *
from diary.settings.pages import *
from diary.settings.place import *
from diary.settings.policy import *
from diary.settings.reminding import *
from diary.settings.storage import *
