"""Icons, drawn into the page: no request, and in the colour of their text."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

register = template.Library()

# Strokes on a field of 32 by 32.
SHAPES = {
    "network": '<path d="M4 9h8a6 6 0 0 1 6 6v2a6 6 0 0 0 6 6h4M4 23h6M22 9h6"/>'
    '<circle cx="13" cy="23" r="3"/><circle cx="19" cy="9" r="3"/>',
    "document": '<path d="M8 4h12l5 5v19H8z"/><path d="M20 4v5h5M12 15h9M12 20h9M12 25h5"/>',
    "download": '<path d="M8 3h12l6 6v20H8z"/><path d="M20 3v6h6M16 14v9M12.5 20l3.5 3.5 3.5-3.5"/>',
    "lock": '<rect x="6" y="14" width="20" height="14" rx="2"/>'
    '<path d="M10.5 14v-4a5.5 5.5 0 0 1 11 0v4M16 19.5v3.5"/>',
    "chart": '<path d="M5 27V5M5 27h22M10 22v-6M16 22V10M22 22v-9"/>',
    "people": '<circle cx="12" cy="11" r="5"/><path d="M3 27c0-6 4-9 9-9s9 3 9 9M21 6.6a5 5 0 0 1 0 '
    '8.8M24.5 18.8c3 1.3 4.5 4.2 4.5 8.2"/>',
    "home": '<path d="M4 15 16 5l12 10M7 13v14h18V13M13 27v-8h6v8"/>',
    "leaf": '<path d="M6 26C4 12 14 5 27 5c0 13-6 22-17 20M6 28c2-7 6-11 12-14"/>',
    "water": '<path d="M16 4c5 7 8 11 8 15a8 8 0 0 1-16 0c0-4 3-8 8-15zM12.5 20a3.5 3.5 0 0 0 '
    '3.5 3.5"/>',
    "road": '<path d="M11 4 5 28M21 4l6 24M16 5v4M16 14v4M16 23v4"/>',
    "shield": '<path d="M16 4l10 4v8c0 6-4 10-10 12C10 26 6 22 6 16V8zM11.5 16l3.5 3.5 6-6.5"/>',
    "heart": '<path d="M16 27C8 21 4 17 4 12a6 6 0 0 1 12-2 6 6 0 0 1 12 2c0 5-4 9-12 15z"/>',
    "book": '<path d="M16 8c-3-2-7-3-12-3v20c5 0 9 1 12 3 3-2 7-3 12-3V5c-5 0-9 1-12 3zM16 8v20"/>',
    "bus": '<rect x="5" y="5" width="22" height="19" rx="3"/><path d="M5 16h22M9 24v4M23 24v4"/>'
    '<circle cx="10.5" cy="20" r=".8"/><circle cx="21.5" cy="20" r=".8"/>',
    "money": '<rect x="3" y="8" width="26" height="16" rx="2"/><circle cx="16" cy="16" r="4"/>'
    '<path d="M7.5 16h.1M24.5 16h.1"/>',
    "calendar": '<rect x="5" y="7" width="22" height="20" rx="2"/><path d="M5 13h22M11 4v6M21 4v6"/>',
    "phone": '<path d="M10 4l4 6-3 3c1.5 3.5 4.5 6.5 8 8l3-3 6 4c0 3-2 6-5 6C13 27 5 19 4 9c0-3 3-5 '
    '6-5z"/>',
    "megaphone": '<path d="M5 13v6h5l12 6V7L10 13zM10 19l2 8h4l-2-6M26 13v6"/>',
    "tools": '<path d="M20 5a7 7 0 0 0-6 10L4 25l3 3 10-10a7 7 0 0 0 10-6l-4 2-4-4 2-4z"/>',
    "star": '<path d="M16 4l3.7 8 8.3 1-6.2 6 1.7 9-7.5-4.5L8.5 28l1.7-9L4 13l8.3-1z"/>',
    "globe": '<circle cx="16" cy="16" r="12"/><path d="M4 16h24M16 4c4 4 5 8 5 12s-1 8-5 12c-4-4-5-8-5'
    '-12s1-8 5-12z"/>',
    "play": '<circle cx="16" cy="16" r="12"/><path d="M13 10.5v11l9-5.5z"/>',
    "flag": '<path d="M7 28V5M7 6h16l-3 5 3 5H7"/>',
    "search": '<circle cx="14" cy="14" r="8"/><path d="M20 20l7 7"/>',
    "info": '<circle cx="16" cy="16" r="12"/><path d="M16 15v7M16 10h.1"/>',
    "warning": '<path d="M16 5 3 27h26zM16 13v7M16 23.5h.1"/>',
    "alarm": '<path d="M11 4h10l7 7v10l-7 7H11l-7-7V11zM16 10v7M16 21.5h.1"/>',
    "success": '<circle cx="16" cy="16" r="12"/><path d="M10.5 16.5l4 4 7.5-8.5"/>',
}


@register.simple_tag
def icon(name, size=32):
    """Draw an icon by its name, hidden from screen readers; nothing for an unknown one."""
    shape = SHAPES.get(name)
    if not shape:
        return ""
    return format_html(
        '<svg class="icon" width="{0}" height="{0}" viewBox="0 0 32 32" fill="none" '
        'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" '
        'aria-hidden="true">{1}</svg>',
        size,
        mark_safe(shape),  # noqa: S308 - constants of this module
    )
