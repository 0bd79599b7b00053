BEGIN {
  for (i = 0; i < 5000; ++i)
    printf "{\"ftf\":1,\"id\":\"r%04d\",\"names\":[{\"full\":\"%s %s\"}],\"documents\":[{\"number\":\"000000\"}]}\n", i, word(i), word(i + 50000)
}
