"""Takes answers to “Was this page helpful?”: no account, no cookie, no token."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page, Revision

from base import languages
from base.origins import is_from_here
from base.querysets import published_pages
from feedback.forms import FeedbackForm
from feedback.limits import is_too_often
from feedback.models import Feedback


@csrf_exempt  # a token would need a cookie on every page; `is_from_here` stands in its place
@require_POST
def send(request):
    page = page_asked_about(request)
    form = FeedbackForm(request.POST)
    if not is_from_here(request):
        form.add_error(None, gettext("This can be sent from our own pages only. Send it again."))
        return again(request, page, form, 403)
    if not form.is_valid():
        return again(request, page, form, 400)
    if is_too_often(request):
        form.add_error(None, gettext("We had many answers from your network today. "
                                     "Please come back tomorrow."))  # fmt: skip
        return again(request, page, form, 429)
    if not form.is_by_a_program:
        keep(page, form.cleaned_data)
    return redirect(f"{reverse('feedback_thanks')}?page={page.pk}")


def page_asked_about(request):
    """Return the page that the form stood on, if whoever sent it may read that page."""
    key = request.POST.get("page", "")
    live = Page.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    page = live.filter(pk=key).first() if is_key(key) else None
    if page is None or not all(r.accept_request(request) for r in page.get_view_restrictions()):
        raise Http404("No such page.")
    return languages.in_words([page.specific])[0]


def is_key(text):
    return text.isascii() and text.isdecimal() and len(text) < 10


def keep(page, answer):
    version = Revision.objects.for_instance(page).filter(pk=answer["revision"]).first()
    Feedback.of(
        page,
        revision=version,
        language=languages.shown(),
        helpful=answer["helpful"],
        words=answer["words"],
    )


def again(request, page, form, status):
    """Show the form with what was typed and what is wrong with it."""
    return render(request, "feedback/again.html", {"asked": page, "form": form}, status=status)


@require_safe
def thanks(request):
    key = request.GET.get("page", "")
    page = published_pages().filter(pk=key).first() if is_key(key) else None
    pages = languages.in_words([page and page.specific])
    return render(request, "feedback/thanks.html", {"asked": next(iter(pages), None)})
