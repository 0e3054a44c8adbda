"""Hours in words of other languages: sentences are whole, not put together word by word."""

import pytest
from django.utils import translation

from base.models import Phrase, PhraseTranslation
from departments.hours import Closure, Effect, Scope
from departments.hours.wording import groups_of, lines_of, notice_of, words_of

from .builders import OFFICE_HOURS, SAT, THANKSGIVING, THU, WORKDAYS, at, day, rule, schedule

pytestmark = pytest.mark.django_db

SPLIT = schedule(rule(WORKDAYS, 9, 13), rule(WORKDAYS, 14, 17), holidays=[THANKSGIVING])
NOBODY_KNOWS = schedule()


@pytest.fixture(autouse=True)
def thanksgiving():
    """The words of the city for a holiday."""
    phrase = Phrase(text="Thanksgiving Day")
    phrase.translations.add(
        PhraseTranslation(language="es", words="Día de Acción de Gracias"),
        PhraseTranslation(language="ar", words="عيد الشكر"),
    )
    phrase.save()


@pytest.mark.parametrize(
    ("hours", "moment", "spanish", "arabic"),
    [
        (SPLIT, "2026-11-24 10:00", "Abierto ahora, hasta la 1 p.m.",
         "مفتوح الآن، حتى الساعة 1 مساءً"),
        (SPLIT, "2026-11-24 13:30", "Cerrado ahora. Abre a las 2 p.m.",
         "مغلق الآن. يفتح الساعة 2 مساءً"),
        (SPLIT, "2026-11-24 18:00", "Cerrado ahora. Abre a las 9 a.m. mañana",
         "مغلق الآن. يفتح الساعة 9 صباحًا غدًا"),
        (SPLIT, "2026-11-26 10:00",
         "Cerrado hoy: Día de Acción de Gracias. Abre a las 9 a.m. mañana",
         "مغلق اليوم: عيد الشكر. يفتح الساعة 9 صباحًا غدًا"),
        (NOBODY_KNOWS, "2026-11-24 10:00", "Horario desconocido: llame antes de venir",
         "المواعيد غير معروفة: اتصل أولًا"),
    ],
    ids=["open", "closed", "opens tomorrow", "closed for a holiday", "hours not known"],
)  # fmt: skip
def test_a_status_is_said_in_both_languages(hours, moment, spanish, arabic):
    status = hours.status(at(moment))

    for code, sentence in (("es", spanish), ("ar", arabic)):
        with translation.override(code):
            assert words_of(status).sentence == sentence


@pytest.mark.parametrize(
    ("starts", "ends", "english", "spanish", "arabic"),
    [
        ("12-01 00:00", "12-02 00:00", "Closed December 1, 2026",
         "Cerrado el 1 de diciembre de 2026", "مغلق يوم 1 ديسمبر 2026"),
        ("12-01 00:00", "12-03 00:00", "Closed December 1 and 2, 2026",
         "Cerrado el 1 y el 2 de diciembre de 2026", "مغلق يومي 1 و2 ديسمبر 2026"),
        ("12-01 00:00", "12-05 00:00", "Closed December 1 to 4, 2026",
         "Cerrado del 1 al 4 de diciembre de 2026", "مغلق من 1 إلى 4 ديسمبر 2026"),
        ("11-30 00:00", "12-05 00:00", "Closed November 30 to December 4, 2026",
         "Cerrado del 30 de noviembre al 4 de diciembre de 2026",
         "مغلق من 30 نوفمبر إلى 4 ديسمبر 2026"),
        ("12-01 13:00", "12-02 00:00", "Closed December 1, 2026, from 1 p.m.",
         "Cerrado el 1 de diciembre de 2026 desde la 1 p.m.",
         "مغلق يوم 1 ديسمبر 2026 من الساعة 1 مساءً"),
        ("12-01 13:00", "12-03 10:00",
         "Closed from 1 p.m. on December 1, 2026 to 10 a.m. on December 3, 2026",
         "Cerrado desde la 1 p.m. del 1 de diciembre de 2026 "
         "hasta las 10 a.m. del 3 de diciembre de 2026",
         "مغلق من الساعة 1 مساءً يوم 1 ديسمبر 2026 إلى الساعة 10 صباحًا يوم 3 ديسمبر 2026"),
    ],
    ids=["a day", "two days", "days of a month", "days of two", "from an hour", "between hours"],
)  # fmt: skip
def test_a_closure_is_announced_in_each_language(starts, ends, english, spanish, arabic):
    storm = Closure(
        at(f"2026-{starts}"), at(f"2026-{ends}"), Effect.CLOSED, (), "Storm", Scope.CITY
    )
    announcement = schedule(OFFICE_HOURS, closures=[storm]).announcements(at("2026-11-29 08:00"), 7)

    for code, headline in (("en", english), ("es", spanish), ("ar", arabic)):
        with translation.override(code):
            assert [notice_of(each).headline for each in announcement] == [headline]


@pytest.mark.parametrize(
    ("code", "weekdays", "saturday", "thursday", "noon"),
    [
        ("es", "Lunes a viernes", "Sábado", "Primer y tercer jueves del mes",
         "9 a.m. – 12 del mediodía"),
        ("ar", "من الاثنين إلى الجمعة", "السبت", "يوم الخميس الأول والثالث من الشهر",
         "9 صباحًا – 12 ظهرًا"),
    ],
)  # fmt: skip
def test_the_week_is_named_in_each_language(code, weekdays, saturday, thursday, noon):
    hours = schedule(OFFICE_HOURS, rule(SAT, 9, 12), rule(THU, 18, 20, weeks={1, 3}))

    with translation.override(code):
        rows = groups_of(hours.week(day("2026-12-08")))
        lines = lines_of(hours.rules)

    assert [row.days for row in rows][:2] == [weekdays, saturday]
    assert rows[1].hours == (noon,)
    assert lines[-1].when == thursday
