"""The people: one user model with roles, a profile, consents and devices."""

import secrets

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models

PATIENT = "patient"
CLINICIAN = "clinician"
ROLES = (PATIENT, CLINICIAN)


def new_pseudonym() -> str:
    """128 random bits: nothing but the person's own row leads from it to the person."""
    return secrets.token_hex(16)


class UserManager(BaseUserManager["User"]):
    """Makes people who sign in by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """A person of role patient unless another is given."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str, **fields: object) -> "User":
        """Staff who may use the admin; the admin holds no health rows."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who signs in. What they may do follows from `role`."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=150, blank=True)
    role = models.CharField(max_length=20, default=PATIENT)
    language = models.CharField(max_length=10, blank=True)
    """Empty while nobody chose one: then the browser is asked."""
    is_demo = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(auto_now_add=True)
    pseudonym = models.CharField(max_length=32, unique=True, default=new_pseudonym, editable=False)
    """What the audit trail calls them."""
    erase_at = models.DateTimeField(null=True, blank=True, db_index=True)
    """From when everything of theirs is deleted, because they asked for it."""
    erase_told_at = models.DateTimeField(null=True, blank=True)
    """When the letter that says so was handed to the mail server."""

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    objects = UserManager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(role__in=ROLES), name="user_has_a_known_role")
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def is_patient(self) -> bool:
        """True of somebody who keeps a diary."""
        return self.role == PATIENT

    @property
    def is_clinician(self) -> bool:
        """True of somebody who follows others' diaries, by their consent alone."""
        return self.role == CLINICIAN


class Profile(models.Model):
    """What a patient told of themselves; words of calf-diary/1 in the lists."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    sex = models.CharField(max_length=10, blank=True)
    background = models.JSONField(default=list)
    background_denied = models.JSONField(default=list)
    goal = models.TextField(blank=True)
    questions = models.JSONField(default=list)
    time_zone = models.CharField(max_length=64, default="UTC")
    country = models.CharField(max_length=2, blank=True)
    units = models.CharField(max_length=10, default="metric")
    text_size = models.CharField(max_length=10, default="normal")
    contrast = models.CharField(max_length=10, default="normal")
    appearance = models.CharField(max_length=10, default="phone")

    def __str__(self) -> str:
        return f"profile of user {self.user_id}"


class Consent(models.Model):
    """That a person agreed to a wording, by its version. Kept, never changed."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="consents")
    version = models.CharField(max_length=40)
    given_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.version} by user {self.user_id}"


class Device(models.Model):
    """A device let in by a token, of which only the hash is kept."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="devices")
    name = models.CharField(max_length=100)
    prefix = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"device {self.prefix} of user {self.user_id}"
