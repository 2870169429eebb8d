"""The shader that a library holds for a kernel, as text, and how many workgroups of it are launched. The order of buffers and of scalars
stands in the text itself."""

import tvm
from tvm import tirx

from .export import TARGET

BINARY = {"Add": "add", "Sub": "sub", "Mul": "mul", "Div": "div", "FloorDiv": "div", "Mod": "mod", "FloorMod": "mod", "Min": "min", "Max": "max"}


def expression(e):
    """A size as numbers, names and [operation, a, b]. Nothing here is negative, so that both divisions of TVM are one."""
    kind = type(e).__name__
    if kind == "IntImm":
        return int(e)
    if kind == "Var":
        return e.name
    return [BINARY[kind], expression(e.a), expression(e.b)]


def shader(func) -> dict:
    """-> {name, code, grid: [x, y]}"""
    name = str(func.attrs["global_symbol"])
    extents, node = {}, func.body
    while isinstance(node, tirx.AttrStmt):  # every kernel begins with its axes
        extents[node.node.thread_tag] = node.value
        node = node.body
    target = tvm.target.Target(TARGET)
    with target, tvm.transform.PassContext(config={"tirx.disable_cse_tir": True}):
        mod = tirx.transform.BindTarget(target)(tvm.IRModule({name: func}))
        built = tirx.build(tirx.transform.ForceNarrowIndexToInt32()(mod), target=target)
    code = "\n".join(line.rstrip() for line in built.imports[0].inspect_source().splitlines() if line.strip() and not line.startswith("//"))
    return {"name": name, "code": code, "grid": [expression(extents[tag]) if tag in extents else 1 for tag in ("blockIdx.x", "blockIdx.y")]}
