"""Qwen3-VL as web-llm reads of it."""

from parts import package

from .qwen_config import Qwen


def picture(c: Qwen) -> dict:
    return package.picture(c.rows, *c.canvas, [c.vision_start], c.image_pad, [c.vision_end])


def metadata(c: Qwen, params) -> dict:
    return package.metadata(c, params, picture(c), package.SEEING, package.EXPORTS)


def manifest(c: Qwen, params) -> dict:
    return package.manifest(params, picture(c))


def chat_config(c: Qwen) -> dict:
    """The makers' own template: without a system text nothing stands before the question."""
    user, assistant = "<|im_start|>user", "<|im_start|>assistant"
    conversation = package.template(c.name, "<|im_start|>system\n{system_message}<|im_end|>\n", (user, assistant, user), "\n", "<|im_end|>\n",
                                    [c.eos, c.pad], [], render_empty_system_message=False)
    return package.chat_config(c, c.name, conversation, c.pad, c.eos, c.pad)
