"""What web-llm reads beside weights and tokenizer: metadata of the library, manifest, chat config. The order of keys is part of their bytes."""

import hashlib
import json

EXPORTS = {"exports": {"embed_tokens": "embed", "create_kv_cache": "create_tir_paged_kv_cache", "prefill_embeds": "prefill",
                       "decode_embeds": "decode"}}
SEEING = {"adapters": {"vision": "image_embed"}, "adapter_dtypes": {"vision": "uint32"}}  # WGSL has no 8-bit storage type


def digest(value) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def picture(rows: int, height: int, width: int, before: list[int], slot: int, after: list[int]) -> dict:
    """A canvas, the rows that it becomes for the decoder, and the tokens around them."""
    return {"processor": {"kind": "image_decode", "format": "rgb_u8", "layout": "nhwc", "num_embeddings": rows,
                          "resize": {"mode": "stretch", "height": height, "width": width}},
            "adapter": "vision", "prompt": {"prefix_token_ids": before, "placeholder_token_id": slot, "suffix_token_ids": after}}


def tasks(image: dict | None) -> dict:
    inputs = {"text": {"processor": "tokenizer"}, **({} if image is None else {"image": image})}
    return {"chat.completions": {"executor": "chat", "output": "text", "inputs": inputs}}


def identities(image: dict | None, params) -> dict:
    return {"interface_id": digest({"tasks": tasks(image)}),
            "parameter_schema_id": digest([[p["name"], p["shape"], p["dtype"]] for p in params])}


def metadata(c, params, image: dict | None, *abilities: dict) -> dict:
    """The string the library's _metadata function returns. abilities: EXPORTS and SEEING"""
    program = {"kind": "token_generation"}
    for ability in abilities:
        program |= ability
    return {"params": params, "prefill_chunk_size": c.chunk, "kv_state_kind": "kv_cache",
            "artifact": {"schema": "mlc.compiled-program", "schema_version": 1, **identities(image, params),
                         "programs": {"chat": program},
                         "resources": {"required_features": [], "max_storage_buffer_binding_size": 0,
                                       "estimated_device_memory_bytes": 0}}}


def manifest(params, image: dict | None) -> dict:
    ids = identities(image, params)
    return {"schema": "mlc.model-package", "schema_version": 1, "chat_config": "mlc-chat-config.json",
            "interface_id": ids["interface_id"], "tasks": tasks(image),
            "weights": {"manifest": "tensor-cache.json", "parameter_schema_id": ids["parameter_schema_id"]}}


def template(name: str, system: str, roles: tuple[str, str, str], between: str, after: str, stops: list[int], first: list[int], **more) -> dict:
    """system: with its place for the message; roles: what stands before a user's, an assistant's and a tool's words; between: behind that;
    after: behind the words; first: tokens before everything; more: the system's message, if it is not empty, and what is said of it"""
    return {"name": name, "system_template": system, "system_message": "", **more, "messages": [],
            "roles": dict(zip(("user", "assistant", "tool"), roles)),
            "role_templates": {r: "{%s_message}" % r for r in ("user", "assistant", "tool")},
            "seps": [after], "role_content_sep": between, "role_empty_sep": between,
            "stop_str": [], "stop_token_ids": stops, "system_prefix_token_ids": first}


def chat_config(c, model_type: str, conversation: dict, begin: int, end: int, pad: int) -> dict:
    return {"model_type": model_type, "vocab_size": c.vocab, "context_window_size": c.context,
            "sliding_window_size": -1, "attention_sink_size": -1, "prefill_chunk_size": c.chunk,
            "temperature": 0.0, "top_p": 1.0, "repetition_penalty": 1.0, "frequency_penalty": 0.0,
            "presence_penalty": 0.0, "tokenizer_files": ["tokenizer.json"],
            "tokenizer_info": {"token_postproc_method": "byte_level", "prepend_space_in_encode": False,
                               "strip_space_in_decode": False},
            "conv_template": conversation, "bos_token_id": begin, "eos_token_id": end, "pad_token_id": pad}
