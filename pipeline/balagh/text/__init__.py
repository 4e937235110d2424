"""The text as the finders read it: normalised, tokenised, with the way back to the original."""

from balagh.text.normalize import NormalizedText, normal_form, normal_forms, normalize
from balagh.text.tokens import Tokens, tokenize
from balagh.text.vocabulary import Vocabulary

__all__ = ["NormalizedText", "Tokens", "Vocabulary", "normal_form", "normal_forms", "normalize", "tokenize"]
