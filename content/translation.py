"""Which fields exist in both languages. Read by modeltranslation when Django starts."""

from modeltranslation.translator import TranslationOptions, register

from content.sign.signatory import Signatory
from content.source.article import Article, Section
from content.source.centre import Centre, Fee, Identity, Phone
from content.source.fact import Fact
from content.source.picture import Picture
from content.source.technique import Technique
from content.source.term import Term


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = ("title", "slug", "lead")


@register(Section)
class SectionTranslation(TranslationOptions):
    fields = ("heading", "body")


@register(Fact)
class FactTranslation(TranslationOptions):
    fields = ("name", "population", "words")


@register(Term)
class TermTranslation(TranslationOptions):
    fields = ("word", "definition", "synonyms", "forbidden")


@register(Picture)
class PictureTranslation(TranslationOptions):
    fields = ("title", "alternative", "caption", "legend")


@register(Technique)
class TechniqueTranslation(TranslationOptions):
    fields = ("name", "drug", "why", "mentions")


@register(Centre)
class CentreTranslation(TranslationOptions):
    fields = ("name", "access", "interpreter", "hearing", "payment")


@register(Phone)
class PhoneTranslation(TranslationOptions):
    fields = ("label", "hours")


@register(Fee)
class FeeTranslation(TranslationOptions):
    fields = ("sector", "reimbursement")


@register(Identity)
class IdentityTranslation(TranslationOptions):
    fields = ("publisher", "publisher_address", "director", "host", "host_address", "contact")


@register(Signatory)
class SignatoryTranslation(TranslationOptions):
    fields = ("title",)
