# SPDX-License-Identifier: Apache-2.0
# SPDX-FileCopyrightText: The ftf authors
# word(n): a name word of four syllables, another one for nearly each n.
function word(n,   k, text) {
  n = (n * 7919 + 104729) % 1000003
  for (k = 0; k < 4; ++k) {
    text = text substr("bdfgkmnprstvzlhj", n % 16 + 1, 1) substr("aeiou", int(n / 16) % 5 + 1, 1)
    n = (n * 1103 + 12345) % 1000003
  }
  return text
}
