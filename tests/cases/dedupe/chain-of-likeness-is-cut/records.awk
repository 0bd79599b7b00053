function name(n) { return "{\"full\":\"" word(n) " " word(n + 50000) "\"}" }
function number(n) { return sprintf("{\"number\":\"X%07d\"}", n * 7919 % 9999991) }
BEGIN {
  for (i = 0; i < 1000; ++i)
    printf "{\"ftf\":1,\"id\":\"r%04d\",\"names\":[%s,%s],\"documents\":[%s,%s]}\n", i, name(i), name(i + 1), number(i), number(i + 1)
}
