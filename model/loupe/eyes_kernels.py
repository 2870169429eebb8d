"""Kernels of the state head: what is read off feature maps and pixels, and the outputs brought to -1..1."""

from tvm.script import tirx as T

from parts.tir import GROUP, call, f32, kernel, sizes, u32

from .config import State

S = State()
LEARNED, OUTPUTS, DIGEST = S.learned, S.outputs_padded, S.digest_padded
SHARPNESS = float(S.cell_sharpness)
SCENE, SCENES, LIGHT, LIGHTS, WHAT, WHATS = S.scene, S.scenes, S.light, S.lights, S.what, S.whats
SUBJECT, SUBJECTS, SIZE, SIZES = S.subject, S.places, S.size, S.sizes
n, C, K, M, D = sizes("n C K M D")


@kernel
@T.prim_func(s_tir=True)
def summary_row(X: f32(1, n, C), A: f32(1, 1, K), B: f32(1, 1, K), rows: T.int32, Y: f32(1, 1, K)):
    """Over the n rows of X, by column: mean; mean and deviation; mean, greatest, least; or all four, for `rows` of 1 to 4.
    Then clamp(A * value + B, -6, 6). Y is padded with zeros."""
    bx = T.launch_thread("blockIdx.x", T.ceildiv(K, GROUP))
    tx = T.launch_thread("threadIdx.x", GROUP)
    at = T.alloc_local((3,), "int32")  # output, column, which of the four
    acc = T.alloc_local((5,), "float32")  # sum, greatest, least, squares, value
    at[0] = bx * GROUP + tx
    if at[0] < K:
        acc[4] = T.float32(0)
        if at[0] < rows * C:
            at[1] = T.truncmod(at[0], C)
            at[2] = T.truncdiv(at[0], C)
            if rows == 3 and at[2] > 0:
                at[2] = at[2] + 1
            acc[0] = T.float32(0)
            acc[1] = X[0, 0, at[1]]
            acc[2] = X[0, 0, at[1]]
            for i in T.serial(n):
                acc[0] = acc[0] + X[0, i, at[1]]
                acc[1] = T.max(acc[1], X[0, i, at[1]])
                acc[2] = T.min(acc[2], X[0, i, at[1]])
            acc[0] = acc[0] / T.cast(n, "float32")
            acc[3] = T.float32(0)
            for i in T.serial(n):
                acc[3] = acc[3] + (X[0, i, at[1]] - acc[0]) * (X[0, i, at[1]] - acc[0])
            acc[4] = acc[0]
            if at[2] == 1:
                acc[4] = T.sqrt(acc[3] / T.cast(n, "float32"))
            if at[2] == 2:
                acc[4] = acc[1]
            if at[2] == 3:
                acc[4] = acc[2]
            acc[4] = T.max(T.float32(-6), T.min(T.float32(6), A[0, 0, at[0]] * acc[4] + B[0, 0, at[0]]))
        Y[0, 0, at[0]] = acc[4]


n2 = sizes("n")[0]


@kernel
@T.prim_func(s_tir=True)
def ratio_rows(X: f32(1, n2, 8), Y: f32(1, n2, 6)):
    """Means and steps of R, G, B -> logs of G/R and G/B of both, and their differences."""
    bx = T.launch_thread("blockIdx.x", T.ceildiv(n2, GROUP))
    tx = T.launch_thread("threadIdx.x", GROUP)
    v = T.alloc_local((6,), "float32")
    if bx * GROUP + tx < n2:
        for i in T.unroll(3):
            v[i] = T.log(T.max(X[0, bx * GROUP + tx, i] + T.float32(127.0 / 128 + 0.02), T.float32(0.02)))
            v[3 + i] = T.log(T.max(X[0, bx * GROUP + tx, 4 + i], -X[0, bx * GROUP + tx, 4 + i]) + T.float32(0.004))
        Y[0, bx * GROUP + tx, 0] = v[1] - v[0]
        Y[0, bx * GROUP + tx, 1] = v[1] - v[2]
        Y[0, bx * GROUP + tx, 2] = v[4] - v[3]
        Y[0, bx * GROUP + tx, 3] = v[4] - v[5]
        Y[0, bx * GROUP + tx, 4] = v[2] - v[0]
        Y[0, bx * GROUP + tx, 5] = v[5] - v[3]


@kernel
@T.prim_func(s_tir=True)
def places_row(X: f32(1, 49, 8), Y: f32(1, 1, 4)):
    """Where the visual weight and where the detail lies, across and down, -1..1."""
    tx = T.launch_thread("threadIdx.x", 4)
    v = T.alloc_local((6,), "float32")  # mean light, weight, sum of weights, sum of weight * place, light, place
    v[0] = T.float32(0)
    for i in T.serial(49):
        v[0] = v[0] + (X[0, i, 0] + X[0, i, 1] + X[0, i, 2]) / T.float32(147)
    v[2] = T.float32(0)
    v[3] = T.float32(0)
    for i in T.serial(49):
        v[4] = (X[0, i, 0] + X[0, i, 1] + X[0, i, 2]) / T.float32(3) - v[0]
        v[1] = T.max(v[4], -v[4]) + T.max(X[0, i, 0], T.max(X[0, i, 1], X[0, i, 2])) - T.min(X[0, i, 0], T.min(X[0, i, 1], X[0, i, 2])) + T.float32(1e-4)
        if tx >= 2:
            v[1] = (X[0, i, 4] + X[0, i, 5] + X[0, i, 6]) / T.float32(3) + T.float32(1e-4)
        v[5] = T.cast(T.truncmod(i, 7), "float32") / T.float32(3) - T.float32(1)
        if T.truncmod(tx, 2) == 1:
            v[5] = T.cast(T.truncdiv(i, 7), "float32") / T.float32(3) - T.float32(1)
        v[2] = v[2] + v[1]
        v[3] = v[3] + v[1] * v[5]
    Y[0, 0, tx] = v[3] / v[2]


@kernel
@T.prim_func(s_tir=True)
def subject_row(X: f32(1, 49, 8), Y: f32(1, 1, 64)):
    """Logits of the 49 cells in the first column -> shares; then their mean and greatest, middle and spread across and down, zeros.
    Each invocation goes over all cells."""
    bx = T.launch_thread("blockIdx.x", 4)
    tx = T.launch_thread("threadIdx.x", GROUP)
    v = T.alloc_local((8,), "float32")  # share, sum, greatest, sums of x, y, x * x, y * y, value
    at = T.alloc_local((3,), "float32")  # x, y, sum and a little
    k: T.let[T.int32] = bx * GROUP + tx
    for j in T.unroll(8):
        v[j] = T.float32(0)
    for i in T.serial(49):
        v[0] = T.float32(1) / (T.float32(1) + T.exp(T.min(-X[0, i, 0], T.float32(60))))
        at[0] = T.cast(T.truncmod(i, 7), "float32") / T.float32(3) - T.float32(1)
        at[1] = T.cast(T.truncdiv(i, 7), "float32") / T.float32(3) - T.float32(1)
        v[1] = v[1] + v[0]
        v[2] = T.max(v[2], v[0])
        v[3] = v[3] + v[0] * at[0]
        v[4] = v[4] + v[0] * at[1]
        if i == k:
            v[7] = v[0]
    at[2] = v[1] + T.float32(1e-3)
    v[3] = v[3] / at[2]
    v[4] = v[4] / at[2]
    for i in T.serial(49):
        v[0] = T.float32(1) / (T.float32(1) + T.exp(T.min(-X[0, i, 0], T.float32(60))))
        at[0] = T.cast(T.truncmod(i, 7), "float32") / T.float32(3) - T.float32(1) - v[3]
        at[1] = T.cast(T.truncdiv(i, 7), "float32") / T.float32(3) - T.float32(1) - v[4]
        v[5] = v[5] + v[0] * at[0] * at[0]
        v[6] = v[6] + v[0] * at[1] * at[1]
    if k == 49:
        v[7] = v[1] / T.float32(49)
    if k == 50:
        v[7] = v[2]
    if k == 51:
        v[7] = v[3]
    if k == 52:
        v[7] = v[4]
    if k == 53:
        v[7] = T.sqrt(v[5] / at[2] + T.float32(1e-6))
    if k == 54:
        v[7] = T.sqrt(v[6] / at[2] + T.float32(1e-6))
    Y[0, 0, k] = v[7]


@kernel
@T.prim_func(s_tir=True)
def pixel_values(X: u32(1, 224, 448, 3), Y: f32(1, 3136, 13)):
    """Left half of the canvas in squares of 4 px: light, greatest and least channel, chroma, logs of G/R, G/B and B/R; weights of dark,
    middle and bright, and of nearly neutral squares; how far it is burnt out, how far blocked."""
    bx = T.launch_thread("blockIdx.x", 196)
    tx = T.launch_thread("threadIdx.x", GROUP)
    c = T.alloc_local((3,), "float32")
    v = T.alloc_local((4,), "float32")
    y: T.let[T.int32] = T.truncdiv(bx * GROUP + tx, 56) * 4
    x: T.let[T.int32] = T.truncmod(bx * GROUP + tx, 56) * 4
    for k in T.unroll(3):
        c[k] = T.float32(0)
        for i in T.serial(4):
            for j in T.serial(4):
                c[k] = c[k] + T.cast(X[0, y + i, x + j, k], "float32")
        c[k] = c[k] / T.float32(16 * 255)
    v[0] = T.float32(0.299) * c[0] + T.float32(0.587) * c[1] + T.float32(0.114) * c[2]
    v[1] = T.max(c[0], T.max(c[1], c[2]))
    v[2] = T.min(c[0], T.min(c[1], c[2]))
    v[3] = v[1] - v[2]
    for k in T.unroll(4):
        Y[0, bx * GROUP + tx, k] = v[k]
    for k in T.unroll(3):
        c[k] = T.log(c[k] + T.float32(0.02))
    Y[0, bx * GROUP + tx, 4] = c[1] - c[0]
    Y[0, bx * GROUP + tx, 5] = c[1] - c[2]
    Y[0, bx * GROUP + tx, 6] = c[2] - c[0]
    for k in T.unroll(3):
        c[k] = v[0] - T.float32(0.2) - T.float32(0.3) * T.cast(k, "float32")
        Y[0, bx * GROUP + tx, 7 + k] = T.max(T.float32(0), T.float32(1) - T.max(c[k], -c[k]) / T.float32(0.25))
    Y[0, bx * GROUP + tx, 10] = T.max(T.float32(0), T.float32(1) - v[3] / T.float32(0.25))
    Y[0, bx * GROUP + tx, 11] = T.max(T.float32(0), T.min(T.float32(1), (v[2] - T.float32(0.94)) / T.float32(0.03)))
    Y[0, bx * GROUP + tx, 12] = T.max(T.float32(0), T.min(T.float32(1), (T.float32(0.05) - v[1]) / T.float32(0.03)))


@kernel
@T.prim_func(s_tir=True)
def histogram_row(X: f32(1, 3136, 13), Y: f32(1, 1, 352)):
    """Roots of shares: 80 bins of tone and chroma, 12 histograms of 20 bins of colour balance, 9 cells burnt out, 9 blocked. One
    invocation a bin; a value is shared between its two neighbouring bins."""
    bx = T.launch_thread("blockIdx.x", 22)
    tx = T.launch_thread("threadIdx.x", GROUP)
    at = T.alloc_local((5,), "int32")  # output, value, weight, bin, bins
    acc = T.alloc_local((5,), "float32")  # sum, low, 1 / width, value, count
    at[0] = bx * GROUP + tx
    acc[0] = T.float32(0)
    if at[0] < 320:
        at[1] = 4 + T.truncdiv(at[0] - 80, 80)
        at[2] = 7 + T.truncmod(T.truncdiv(at[0] - 80, 20), 4)
        at[3] = T.truncmod(at[0] - 80, 20)
        at[4] = 20
        acc[1] = T.float32(-0.8)
        acc[2] = T.float32(1 / 1.6)
        if at[0] < 80:
            at[1] = 3
            at[2] = -1
            at[3] = at[0] - 56
            at[4] = 24
            acc[1] = T.float32(0)
            acc[2] = T.float32(1)
        if at[0] < 56:
            at[1] = 2
            at[3] = at[0] - 40
            at[4] = 16
        if at[0] < 40:
            at[1] = 1
            at[3] = at[0] - 24
        if at[0] < 24:
            at[1] = 0
            at[3] = at[0]
            at[4] = 24
        for i in T.serial(3136):
            acc[3] = T.max(T.float32(0), T.min(T.float32(1), (X[0, i, at[1]] - acc[1]) * acc[2])) * T.cast(at[4] - 1, "float32") - T.cast(at[3], "float32")
            acc[3] = T.max(T.float32(0), T.float32(1) - T.max(acc[3], -acc[3]))
            if at[2] >= 0:
                acc[3] = acc[3] * X[0, i, at[2]]
            acc[0] = acc[0] + acc[3]
        acc[0] = acc[0] / T.float32(3136)
    if at[0] >= 320 and at[0] < 338:
        at[1] = 11 + T.truncdiv(at[0] - 320, 9)
        at[2] = T.truncdiv(T.truncmod(at[0] - 320, 9), 3)
        at[3] = T.truncmod(T.truncmod(at[0] - 320, 9), 3)
        acc[4] = T.float32(0)
        for i in T.serial(56):
            for j in T.serial(56):
                if (i >= 19) == (at[2] >= 1) and (i >= 37) == (at[2] >= 2) and (j >= 19) == (at[3] >= 1) and (j >= 37) == (at[3] >= 2):
                    acc[0] = acc[0] + X[0, i * 56 + j, at[1]]
                    acc[4] = acc[4] + T.float32(1)
        acc[0] = acc[0] / acc[4]
    Y[0, 0, at[0]] = T.sqrt(acc[0])


@kernel
@T.prim_func(s_tir=True)
def digest_row(X: f32(1, 1, OUTPUTS), G: f32(1, 1, 64), H: f32(1, 1, 352), P: f32(1, 1, 4), A: f32(1, 1, DIGEST),
               B: f32(1, 1, DIGEST), Y: f32(1, 1, DIGEST)):
    """Outputs -> -1..1: a choice as shares, of the nine cells too, everything else clamp(A * value + B). The scene's logits get the logs of ImageNet's shares."""
    bx = T.launch_thread("blockIdx.x", T.ceildiv(DIGEST, GROUP))
    tx = T.launch_thread("threadIdx.x", GROUP)
    at = T.alloc_local((3,), "int32")  # output, begin and end of its choice
    v = T.alloc_local((4,), "float32")  # value, greatest, sum, other
    at[0] = bx * GROUP + tx
    if at[0] < DIGEST:
        v[0] = T.float32(0)
        at[1] = 0
        at[2] = 0
        if at[0] < LEARNED:
            v[0] = X[0, 0, at[0]]
        if at[0] >= LEARNED and at[0] < LEARNED + 18:
            v[0] = H[0, 0, 320 + at[0] - LEARNED] * T.float32(SHARPNESS)
            at[1] = LEARNED + T.truncdiv(at[0] - LEARNED, 9) * 9
            at[2] = at[1] + 9
        if at[0] >= LEARNED + 18 and at[0] < LEARNED + 22:
            v[0] = P[0, 0, at[0] - LEARNED - 18]
        if at[0] >= SCENE and at[0] < SCENE + SCENES:
            v[0] = v[0] + T.log(G[0, 0, at[0] - SCENE] / G[0, 0, SCENES] + T.float32(1e-3))
            at[1] = SCENE
            at[2] = SCENE + SCENES
        if at[0] >= LIGHT and at[0] < LIGHT + LIGHTS:
            at[1] = LIGHT
            at[2] = LIGHT + LIGHTS
        if at[0] >= WHAT and at[0] < WHAT + WHATS:
            at[1] = WHAT
            at[2] = WHAT + WHATS
        if at[0] >= SUBJECT and at[0] < SUBJECT + SUBJECTS:
            at[1] = SUBJECT
            at[2] = SUBJECT + SUBJECTS
        if at[0] >= SIZE and at[0] < SIZE + SIZES:
            at[1] = SIZE
            at[2] = SIZE + SIZES
        if at[2] > 0:
            v[2] = T.float32(0)
            for i in T.serial(at[2] - at[1]):
                if at[1] >= LEARNED:
                    v[3] = H[0, 0, 320 + at[1] - LEARNED + i] * T.float32(SHARPNESS)
                else:
                    v[3] = X[0, 0, at[1] + i]
                if at[1] == SCENE:
                    v[3] = v[3] + T.log(G[0, 0, i] / G[0, 0, SCENES] + T.float32(1e-3))
                v[2] = v[2] + T.exp(T.min(v[3] - v[0], T.float32(60)))
            v[0] = T.float32(1) / v[2]
        else:
            v[0] = T.max(T.float32(-1), T.min(T.float32(1), A[0, 0, at[0]] * v[0] + B[0, 0, at[0]]))
        Y[0, 0, at[0]] = v[0]


@kernel
@T.prim_func(s_tir=True)
def exp_rows(X: f32(1, M, D), Y: f32(1, M, D)):
    by = T.launch_thread("blockIdx.y", M)
    bx = T.launch_thread("blockIdx.x", T.ceildiv(D, 64))
    tx = T.launch_thread("threadIdx.x", 64)
    if bx * 64 + tx < D:
        Y[0, by, bx * 64 + tx] = T.exp(T.min(X[0, by, bx * 64 + tx], T.float32(40)))


def summary(x, a, b, rows: int):
    return call(summary_row, [x, a, b, rows], a.shape)


def ratios(x):
    return call(ratio_rows, [x], [1, x.shape[1], 6])


def places(x):
    return call(places_row, [x], [1, 1, 4])


def subject(scores):
    return call(subject_row, [scores], [1, 1, 64])


def statistics(pixels):
    return call(histogram_row, [call(pixel_values, [pixels], [1, 3136, 13])], [1, 1, 352])


def digest(outputs, groups, histogram, where, a, b):
    return call(digest_row, [outputs, groups, histogram, where, a, b], a.shape)


def exp(x):
    return call(exp_rows, [x], x.shape)
