/*
 * Layers over int8 weights in the layout of parts/quantize.py: uint32 [N / B][K / 4 + ceil(K / 64)][B], K padded to
 * 32. A word holds four consecutive values of one row, lowest byte first; the planes behind hold two bf16 scales a
 * word, even group below.
 */
#include "simd.h"

#define GROUP 32

static inline int padded(int columns) { return (columns + GROUP - 1) & ~(GROUP - 1); }
static inline int planes(int columns) { return padded(columns) / 4 + (padded(columns) + 63) / 64; }

/* Scales of group g for the rows that `at` points to, four at a time. */
static inline v128_t scales(const uint32_t *at, int g) {
  v128_t two = wasm_v128_load(at);
  return g & 1 ? wasm_v128_and(two, wasm_i32x4_splat(-65536)) : wasm_i32x4_shl(two, 16);
}

/* Value `u` of each of four words as a number. */
static inline v128_t number(v128_t words, int u) {
  return wasm_f32x4_convert_i32x4(wasm_i32x4_shr(wasm_i32x4_shl(words, 24 - 8 * u), 24));
}

/* y[N] = W x + bias: one row of activations. `block` is a multiple of 8; x has zeros up to K padded. */
EXPORT(row_product)
void row_product(const float *x, const uint32_t *weights, const float *bias, float *y, int rows, int columns, int block) {
  int groups = padded(columns) / GROUP, depth = planes(columns);
  for (int n = 0; n < rows; n += 8) {
    const uint32_t *base = weights + (size_t)(n / block) * depth * block + n % block;
    v128_t a = wasm_v128_load(bias + n), b = wasm_v128_load(bias + n + 4);
    for (int g = 0; g < groups; g++) {
      const uint32_t *w = base + (size_t)g * 8 * block;
      const float *in = x + g * GROUP;
      v128_t p = wasm_f32x4_splat(0), q = p, r = p, s = p;
      for (int i = 0; i < 8; i++, w += block, in += 4) {
        v128_t low = wasm_v128_load(w), high = wasm_v128_load(w + 4);
        v128_t x0 = wasm_v128_load32_splat(in), x1 = wasm_v128_load32_splat(in + 1);
        v128_t x2 = wasm_v128_load32_splat(in + 2), x3 = wasm_v128_load32_splat(in + 3);
        p = add(p, mul(number(low, 0), x0));
        q = add(q, mul(number(high, 0), x0));
        r = add(r, mul(number(low, 1), x1));
        s = add(s, mul(number(high, 1), x1));
        p = add(p, mul(number(low, 2), x2));
        q = add(q, mul(number(high, 2), x2));
        r = add(r, mul(number(low, 3), x3));
        s = add(s, mul(number(high, 3), x3));
      }
      const uint32_t *t = base + (size_t)(groups * 8 + g / 2) * block;
      a = add(a, mul(add(p, r), scales(t, g)));
      b = add(b, mul(add(q, s), scales(t + 4, g)));
    }
    wasm_v128_store(y + n, a);
    wasm_v128_store(y + n + 4, b);
  }
}

/* Weights as float panels [N / 8][K][8], for products of many rows. */
EXPORT(unpack)
void unpack(const uint32_t *weights, float *panels, int rows, int columns, int block) {
  int groups = padded(columns) / GROUP, depth = planes(columns);
  for (int n = 0; n < rows; n += 8) {
    const uint32_t *base = weights + (size_t)(n / block) * depth * block + n % block;
    for (int g = 0; g < groups; g++) {
      const uint32_t *t = base + (size_t)(groups * 8 + g / 2) * block;
      v128_t lower = scales(t, g), upper = scales(t + 4, g);
      int end = columns - g * GROUP < GROUP ? columns - g * GROUP : GROUP;
      for (int k = 0; k < end; k += 4) {
        const uint32_t *w = base + (size_t)(g * 8 + k / 4) * block;
        v128_t low = wasm_v128_load(w), high = wasm_v128_load(w + 4);
        for (int u = 0; u < 4 && k + u < end; u++, panels += 8) {
          wasm_v128_store(panels, mul(number(low, u), lower));
          wasm_v128_store(panels + 4, mul(number(high, u), upper));
        }
      }
    }
  }
}

#define ROW(i) v128_t a##i = c0, b##i = c1; const float *x##i = from + (size_t)(i < left ? i : left - 1) * columns;
#define STEP(i) { v128_t x = wasm_v128_load32_splat(x##i + k); a##i = add(a##i, mul(x, w0)); b##i = add(b##i, mul(x, w1)); }
#define PUT(i) if (i < left) put(a##i, b##i, residual ? residual + (m + i) * rows + n : 0, y + (m + i) * rows + n, low, high);

static inline void put(v128_t a, v128_t b, const float *residual, float *y, v128_t low, v128_t high) {
  if (residual) {
    a = add(a, wasm_v128_load(residual));
    b = add(b, wasm_v128_load(residual + 4));
  }
  wasm_v128_store(y, wasm_f32x4_pmax(low, wasm_f32x4_pmin(high, a)));
  wasm_v128_store(y + 4, wasm_f32x4_pmax(low, wasm_f32x4_pmin(high, b)));
}

/* Rows of x that stay in the cache while all panels pass over them, in floats. */
#define BLOCK_FLOATS 8192

/* y[M][N] = clamp(x[M][K] W' + bias + residual, least, most); residual may be 0, or y itself. */
EXPORT(product)
void product(const float *x, const float *panels, const float *bias, const float *residual, float *y, int count, int rows,
             int columns, float least, float most) {
  v128_t low = wasm_f32x4_splat(least), high = wasm_f32x4_splat(most);
  int step = BLOCK_FLOATS / columns / 4 * 4;
  if (step < 4) step = 4;
  for (int first = 0; first < count; first += step) {
    int end = first + step < count ? first + step : count;
    for (int n = 0; n < rows; n += 8) {
      const float *panel = panels + (size_t)n * columns;
      v128_t c0 = wasm_v128_load(bias + n), c1 = wasm_v128_load(bias + n + 4);
      for (size_t m = first; m < (size_t)end; m += 4) {
        const float *from = x + m * columns, *w = panel;
        int left = end - (int)m;
        ROW(0) ROW(1) ROW(2) ROW(3)
        for (int k = 0; k < columns; k++, w += 8) {
          v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 4);
          STEP(0) STEP(1) STEP(2) STEP(3)
        }
        PUT(0) PUT(1) PUT(2) PUT(3)
      }
    }
  }
}

/* Rows of the token table: y[i] = W[ids[i]]. */
EXPORT(gather)
void gather(const int32_t *ids, const uint32_t *weights, float *y, int count, int columns, int block) {
  int groups = padded(columns) / GROUP, depth = planes(columns);
  for (int i = 0; i < count; i++, y += columns) {
    const uint32_t *base = weights + (size_t)(ids[i] / block) * depth * block + ids[i] % block;
    for (int k = 0; k < columns; k++) {
      int g = k / GROUP;
      uint32_t two = base[(size_t)(groups * 8 + g / 2) * block];
      union { uint32_t bits; float value; } scale = {g & 1 ? two & 0xffff0000u : two << 16};
      int8_t code = (int8_t)(base[(size_t)(k / 4) * block] >> (8 * (k % 4)));
      y[k] = code * scale.value;
    }
  }
}
