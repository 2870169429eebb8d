"""SmolVLM, and the decoder of it alone, as web-llm reads of them."""

from parts import package

from .config import Decoder, Eyes

END_OF_UTTERANCE = 49279


def picture(eyes: Eyes | None) -> dict | None:
    """Tiles beneath each other. The marks around them lie inside the picture's own rows, so nothing is put before or after."""
    return None if eyes is None else package.picture(eyes.rows, eyes.tiles * eyes.side, eyes.side, [], 0, [])


def metadata(c: Decoder, params, eyes: Eyes | None = None) -> dict:
    return package.metadata(c, params, picture(eyes), package.EXPORTS, *([] if eyes is None else [package.SEEING]))


def manifest(params, eyes: Eyes | None = None) -> dict:
    return package.manifest(params, picture(eyes))


def smollm2(c: Decoder) -> dict:
    """As its GGUF and its tokenizer_config spell it."""
    user, assistant = "<|im_start|>user", "<|im_start|>assistant"
    return package.template(c.name, "<|im_start|>system\n{system_message}<|im_end|>\n", (user, assistant, user), "\n", "<|im_end|>\n", [2], [],
                            system_message="You are a helpful AI assistant named SmolLM, trained by Hugging Face")


def smolvlm(c: Decoder) -> dict:
    """<|im_start|>User:<picture>text<end_of_utterance>\\nAssistant: -- the first token once, before everything. The makers write a space
    behind the colon where a text comes first; web-llm has one separator, so such a text brings its own space."""
    return package.template(c.name, "{system_message}", ("User", "Assistant", "User"), ":", "<end_of_utterance>\n", [END_OF_UTTERANCE], [1])


def chat_config(c: Decoder, eyes: Eyes | None = None) -> dict:
    seeing = eyes is not None and c.vocab > END_OF_UTTERANCE  # the small one has letters for tokens
    conversation = (smolvlm if seeing else smollm2)(c)
    return package.chat_config(c, c.name, conversation, 1, END_OF_UTTERANCE if seeing else 2, 2)
