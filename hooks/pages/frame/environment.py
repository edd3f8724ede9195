"""The template environment: autoescape is on, and a misspelt name is an error."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from banners.store.store import Store
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import scope_of
from hooks.facts.agencies import in_charge, name_on
from hooks.facts.citations import cite, dated, title_beside
from hooks.facts.dates.beside import beside_days
from hooks.facts.dates.words import (
    change_words,
    changed_name,
    is_of_text,
    old_words,
    rule_words,
)
from hooks.facts.documents import documents_of
from hooks.facts.occurrences import duty_ends
from hooks.facts.places import by_place, place_name, places_words
from hooks.facts.tasks import task_key, tasks_by_audience
from hooks.facts.texts.credit import credit
from hooks.facts.years import campaign_facts
from hooks.feeds import single_path
from hooks.feeds.words.titles import deadline
from hooks.model.dates.specs import corrections
from hooks.pages.frame.backticks import mark_code
from hooks.pages.frame.compiled_templates import CompiledTemplates
from hooks.pages.frame.readers_day import readers_dates
from hooks.pages.telling.badges import EXPIRED, badges, year_badge
from hooks.pages.telling.dates import corrections_of, days_words
from hooks.pages.telling.texts import counted, is_copied, others_of, sentences_words
from hooks.wording import labels
from hooks.wording.dates import WEEKDAYS, days_away, format_day, format_span
from hooks.wording.frequencies import frequency_words
from hooks.wording.weights import format_weight

TEMPLATES = Path(__file__).parents[3] / "docs" / "templates"


def page_environment(
    catalogue: Catalogue, today: date, store: Store | None = None, templates: Path = TEMPLATES
) -> Environment:
    """Return the environment in which all page templates are rendered; a store keeps them."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=CompiledTemplates(store),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "edition": catalogue.edition,
        "labels": labels,
        "addresses": addresses,
        "documents": catalogue.documents,
        "single_path": single_path,
        "channels": catalogue.channels,
        "audiences": catalogue.audiences,
        "campaign_facts": lambda campaign: campaign_facts(catalogue, campaign.id),
        "place_name": lambda place: place_name(catalogue, place),
        "places_words": lambda places: places_words(catalogue, places),
        "by_place": lambda entries: by_place(catalogue, entries),
        "document_place": lambda document: document_place(catalogue, document),
        "document_address": lambda document: document_address(catalogue, document),
        "successors": catalogue.successors,
        "tasks_by_audience": lambda tasks: tasks_by_audience(tasks, catalogue),
        "task_key": task_key,
        "agencies": catalogue.agencies,
        "languages": catalogue.languages,
        "in_charge": lambda agency, function: in_charge(
            agency, function, catalogue.agencies, today
        ),
        "name_on": name_on,
        "corrections": corrections,
        "corrections_of": corrections_of,
        "beside_days": beside_days,
        "days_words": days_words,
        "today": today,
        "badges_of": lambda occurrence: badges(occurrence, today),
        "year_badge": year_badge,
        "EXPIRED": EXPIRED,
        "WEEKDAYS": WEEKDAYS,
        "rule_words": rule_words,
        "change_words": lambda change: change_words(change, catalogue),
        "changed_name": changed_name,
        "is_of_text": is_of_text,
        "old_words": old_words,
        "title_beside": title_beside,
        "dated": dated,
        "credit": lambda text, translation=None: credit(catalogue, text, translation),
        "is_copied": is_copied,
        "others_of": others_of,
        "counted": counted,
        "sentences_words": sentences_words,
        "deadline": deadline,
        "readers_dates": readers_dates,
        "duty_ends": lambda report: duty_ends(catalogue, report),
        "documents_of": lambda campaign: documents_of(campaign, catalogue),
    }
    environment.filters |= {
        "day": format_day,
        "days_away": days_away,
        "capitalize_first": lambda words: words[:1].upper() + words[1:],
        "span": format_span,
        "weight": format_weight,
        "frequency": frequency_words,
        "cite": cite,
        "backticks": mark_code,
        "cite_in_full": lambda document: cite(document, catalogue.agencies),
    }
    return environment


def document_address(catalogue: Catalogue, document_id: str) -> str:
    """Return where a document is told of: on its own page, or in the list of documents."""
    if catalogue.documents[document_id].says:
        return addresses.document_page(document_id)
    return addresses.document_entry(document_id)


def document_place(catalogue: Catalogue, document_id: str) -> str:
    """Return where a document counts, in words; nothing when nobody knows."""
    document = catalogue.documents[document_id]
    scope = scope_of(document, catalogue.agencies, catalogue.places)
    return place_name(catalogue, scope) if scope else ""


def render(environment: Environment, template: str, url: str, **context: object) -> str:
    """Return the page at `url`, rendered; in the template, `root` leads to the site's root."""
    depth = url.count("/")
    return environment.get_template(template).render(root="../" * depth or "./", **context)
