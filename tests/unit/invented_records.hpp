// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Many invented records for properties that must hold for any: every field is there at times, values repeat and slip.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::testing {

/// Numbers that look random and are the same in every run and on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t sides) noexcept {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state_ >> 33U) % sides;
  }

 private:
  std::uint64_t state_;
};

namespace invented {

inline std::string pick(Dice& dice, const std::vector<std::string_view>& values) {
  return std::string(values[dice.below(static_cast<std::uint32_t>(values.size()))]);
}

inline std::string name(Dice& dice) {
  return pick(dice, {"Zubair", "Zubeir", "Amina", "Yusuf", "يوسف", "Youssef", "Oksana", "Оксана", "Y.", "Abu"}) + " " +
         pick(dice, {"Testiwala", "Testivala", "al-Testi", "Musterski", "Beispielov", "Бейспилов", "Probadze"});
}

inline std::string names(Dice& dice) {
  std::string list = R"("names":[{"full":")" + name(dice) + "\"}";
  for (std::uint32_t further = dice.below(3); further > 0; --further)
    list += R"(,{"full":")" + name(dice) + (dice.below(3) == 0 ? R"(","quality":"low"})" : "\"}");
  return list + "]";
}

inline std::string attributes(Dice& dice) {
  const auto one = [](const char* name, const char* type, const std::string& value) {
    return std::string(R"({"name":")") + name + R"(","type":")" + type + R"(","value":")" + value + "\"}";
  };
  return "\"attributes\":[" + one("trade", "text", pick(dice, {"ship cook", "ship cok", "cook", "driver"})) + "," +
         one("post", "code", pick(dice, {"QX138DF", "QX138DG", "QX139ZU", "ZZ1"})) + "," +
         one("case", "number", pick(dice, {"1234", "1243", "77"})) + "," +
         one("seen", "date", pick(dice, {"2014-03-07", "2014-07-03", "1999-12-12"})) + "]";
}

inline std::string birth(Dice& dice) {
  const std::string year = "198" + std::to_string(dice.below(4));
  if (dice.below(4) == 0) return R"("births":[{"from":")" + year + R"(-01-01","to":")" + year + R"(-12-31","precision":"year"}])";
  if (dice.below(6) == 0) return R"("births":[{"from":")" + year + R"(-03-01","to":")" + year + R"(-03-31","precision":"month"}])";
  if (dice.below(6) == 0) return R"("births":[{"from":"1976-01-01","to":"1982-12-31"}])";
  const std::string day =
      pick(dice, {year, year, year, "1943"}) + pick(dice, {"-01-01", "-03-07", "-03-07", "-07-03", "-03-17", "-05-07", "-05-07", "-11-21"});
  return R"("births":[{"from":")" + day + R"(","to":")" + day + R"(","precision":"day"}])";
}

}  // namespace invented

/// The members of the canonical form of this many records; their ids are r0, r1 and so on.
inline std::vector<std::string> invented_records(std::size_t count, std::uint64_t seed) {
  using invented::pick;
  Dice dice(seed);
  std::vector<std::string> records;
  for (std::size_t i = 0; i < count; ++i) {
    std::string members = "\"id\":\"r" + std::to_string(i) + "\"";
    const auto sometimes = [&](const std::string& member) {
      if (dice.below(3) != 0) members += "," + member;
    };
    sometimes(invented::names(dice));
    sometimes(invented::birth(dice));
    sometimes(R"("sex":")" + pick(dice, {"M", "F"}) + "\"");
    sometimes(R"("nationalities":[{"country":")" + pick(dice, {"SD", "AT", "GE"}) + "\"}]");
    sometimes(R"("birth_places":[{"city":")" + pick(dice, {"Port Testa", "Testa", "Port Tessta", "Kassala"}) + R"(","country":")" +
              pick(dice, {"SD", "AT"}) + "\"}]");
    sometimes(R"("documents":[{"type":")" + pick(dice, {"passport", "visa"}) + R"(","number":")" +
              pick(dice, {"P1234567", "P1234568", "X99001122"}) + "\"}]");
    sometimes(R"("parents":[{"role":"father","name":")" + invented::name(dice) + "\"}]");
    sometimes(invented::attributes(dice));
    records.push_back(members);
  }
  return records;
}

}  // namespace ftf::testing
