"""What web-llm reads beside weights and tokenizer: metadata of the library, manifest, chat config."""

from loupe.package import digest

from .config import Decoder, Eyes

END_OF_UTTERANCE = 49279


def tasks(eyes: Eyes | None) -> dict:
    """With eyes: tiles beneath each other. The marks around them lie inside the picture's own rows, so nothing is put before or after."""
    inputs = {"text": {"processor": "tokenizer"}}
    if eyes is not None:
        inputs["image"] = {
            "processor": {"kind": "image_decode", "format": "rgb_u8", "layout": "nhwc", "num_embeddings": eyes.rows,
                          "resize": {"mode": "stretch", "height": eyes.tiles * eyes.side, "width": eyes.side}},
            "adapter": "vision", "prompt": {"prefix_token_ids": [], "placeholder_token_id": 0, "suffix_token_ids": []}}
    return {"chat.completions": {"executor": "chat", "output": "text", "inputs": inputs}}


def identities(params, eyes: Eyes | None) -> dict:
    return {"interface_id": digest({"tasks": tasks(eyes)}),
            "parameter_schema_id": digest([[p["name"], p["shape"], p["dtype"]] for p in params])}


def metadata(c: Decoder, params, eyes: Eyes | None = None) -> dict:
    """The string the library's _metadata function returns."""
    program = {"kind": "token_generation",
               "exports": {"embed_tokens": "embed", "create_kv_cache": "create_tir_paged_kv_cache",
                           "prefill_embeds": "prefill", "decode_embeds": "decode"}}
    if eyes is not None:
        program |= {"adapters": {"vision": "image_embed"}, "adapter_dtypes": {"vision": "uint32"}}  # WGSL has no 8-bit storage type
    return {"params": params, "prefill_chunk_size": c.chunk, "kv_state_kind": "kv_cache",
            "artifact": {"schema": "mlc.compiled-program", "schema_version": 1, **identities(params, eyes),
                         "programs": {"chat": program},
                         "resources": {"required_features": [], "max_storage_buffer_binding_size": 0,
                                       "estimated_device_memory_bytes": 0}}}


def manifest(params, eyes: Eyes | None = None) -> dict:
    ids = identities(params, eyes)
    return {"schema": "mlc.model-package", "schema_version": 1, "chat_config": "mlc-chat-config.json",
            "interface_id": ids["interface_id"], "tasks": tasks(eyes),
            "weights": {"manifest": "tensor-cache.json", "parameter_schema_id": ids["parameter_schema_id"]}}


def template(c: Decoder, system: tuple[str, str], roles: tuple[str, str], between: str, after: str, stop: int, prefix: list[int]) -> dict:
    user, assistant = roles
    return {"name": c.name, "system_template": system[0], "system_message": system[1], "messages": [],
            "roles": {"user": user, "assistant": assistant, "tool": user},
            "role_templates": {r: "{%s_message}" % r for r in ("user", "assistant", "tool")},
            "seps": [after], "role_content_sep": between, "role_empty_sep": between,
            "stop_str": [], "stop_token_ids": [stop], "system_prefix_token_ids": prefix}


def smollm2(c: Decoder) -> dict:
    """As its GGUF and its tokenizer_config spell it."""
    system = "<|im_start|>system\n{system_message}<|im_end|>\n", "You are a helpful AI assistant named SmolLM, trained by Hugging Face"
    return template(c, system, ("<|im_start|>user", "<|im_start|>assistant"), "\n", "<|im_end|>\n", stop=2, prefix=[])


def smolvlm(c: Decoder) -> dict:
    """<|im_start|>User:<picture>text<end_of_utterance>\\nAssistant: -- the first token once, before everything. The makers write a space
    behind the colon where a text comes first; web-llm has one separator, so such a text brings its own space."""
    return template(c, ("{system_message}", ""), ("User", "Assistant"), ":", "<end_of_utterance>\n", stop=END_OF_UTTERANCE, prefix=[1])


def chat_config(c: Decoder, eyes: Eyes | None = None) -> dict:
    seeing = eyes is not None and c.vocab > END_OF_UTTERANCE  # the small one has letters for tokens
    end = END_OF_UTTERANCE if seeing else 2
    return {"model_type": c.name, "vocab_size": c.vocab, "context_window_size": c.context,
            "sliding_window_size": -1, "attention_sink_size": -1, "prefill_chunk_size": c.chunk,
            "temperature": 0.0, "top_p": 1.0, "repetition_penalty": 1.0, "frequency_penalty": 0.0,
            "presence_penalty": 0.0, "tokenizer_files": ["tokenizer.json"],
            "tokenizer_info": {"token_postproc_method": "byte_level", "prepend_space_in_encode": False,
                               "strip_space_in_decode": False},
            "conv_template": (smolvlm if seeing else smollm2)(c), "bos_token_id": 1, "eos_token_id": end, "pad_token_id": 2}
