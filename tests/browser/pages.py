"""The pages of the demo city that stand for all: every type of page, every state that shows."""

DEPARTMENT = "/departments/innovation-and-technology/"
PAGES = {
    "home page": "/",
    "department index": "/departments/",
    "department": DEPARTMENT,
    "cabinet": "/departments/streets-and-harbor/",
    "department with three offices": "/departments/public-library/",
    "department with a vacancy": "/departments/arts-and-heritage/",
    "plan": DEPARTMENT + "strategic-plan/",
    "superseded plan": DEPARTMENT + "technology-plan-2020/",
    "biography": DEPARTMENT + "adwoa-osei/",
    "former head": DEPARTMENT + "gordon-whitfield/",
    "newsroom": "/news/",
    "year": "/news/2025/",
    "department's newsroom": "/departments/parks-and-recreation/news/",
    "story": DEPARTMENT + "news/fall-report-2026/",
    "division": "/departments/digital-services/",
    "information page": "/privacy/",
    "accessibility statement": "/accessibility/",
    "search": "/search/?q=library",
    "search without result": "/search/?q=xyzzyplugh",
    "sign-in": "/accounts/login/",
    "not found": "/no-such-page/",
    "thanks": "/feedback/thanks/",
    "data for developers": "/api/v2/",
    "Spanish": "/es" + DEPARTMENT,
    "Arabic": "/ar/departments/public-library/",
    "home page in Arabic": "/ar/",
    "not translated": "/ar/departments/finance-and-budget/",
}
ONE_OF_EACH = [
    "home page", "department index", "department", "department with three offices", "plan",
    "biography", "newsroom", "information page", "search", "sign-in", "thanks", "Arabic",
]  # fmt: skip
