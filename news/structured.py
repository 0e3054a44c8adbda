"""What machines read of newsrooms and stories."""

from base import languages
from base.structured import describes, moment, picture
from news.models import NewsIndexPage, NewsPage


@describes(NewsIndexPage)
def newsroom(page, sight):
    return [
        {
            "@type": "CollectionPage",
            "name": page.title,
            "url": sight.here,
            "description": page.summary,
        }
    ]


@describes(NewsPage)
def story(page, sight):
    return [
        {
            "@type": "NewsArticle",
            "headline": page.title,
            "url": sight.here,
            "description": page.summary,
            "inLanguage": languages.shown(),
            "image": picture(page.listing_image),
            "datePublished": moment(page.issued_at),
            "dateModified": moment(page.revised_at),
            "author": sight.named(page.department) if page.department else None,
            "publisher": sight.city(),
        }
    ]
