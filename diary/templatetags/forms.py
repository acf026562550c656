"""The tags by which a page puts a form's questions in their places."""

from django import template
from django.utils.safestring import SafeString

from diary.web.forms.controls import FormPage

register = template.Library()


@register.simple_tag(takes_context=True)
def ask(context: template.Context, name: str) -> SafeString:
    """One question of the page's form."""
    form: FormPage = context["form"]
    return form.ask(name)


@register.simple_tag(takes_context=True)
def says(context: template.Context, *names: str) -> bool:
    """True if any of these questions was answered or is wrong: a fold with them stands open."""
    form: FormPage = context["form"]
    return form.says(*names)
