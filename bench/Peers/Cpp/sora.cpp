// scenarios/sora.yaml in C++, written by hand for this one scenario: what the engine is measured against. Every life is equal to the engine's to the bit.
//   g++ -O3 -march=native -std=c++20 -ffp-contract=off -I FOLDER_OF_PLAN_H -o sora sora.cpp -pthread
//   sora --futures N --seed S --threads T [--lives L]
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include "tally.h"

namespace
{
constexpr uint64_t kBlock = 1024;

struct Options
{
    uint64_t futures = 1000000, seed = 1, lives = 0;
    unsigned threads = 1;
};

// Simulates a chunk until its last future has ended.
void run(Chunk& chunk, uint64_t first, int count, const Keys& keys, const Scores& scores)
{
    chunk.begin(first, count, keys, scores);
    chunk.step<true>(0, keys);
    for (int step = 1; step < plan::kSteps && chunk.goesOn(); step++) chunk.step<false>(step, keys);
}

void work(std::atomic<uint64_t>& next, uint64_t futures, const Keys& keys, Tally& tally)
{
    const auto chunk = std::make_unique<Chunk>();
    const Scores scores;
    for (uint64_t block; (block = next.fetch_add(kBlock)) < futures;)
    {
        for (uint64_t first = block, end = std::min(futures, block + kBlock); first < end; first += kChunk)
        {
            const int count = static_cast<int>(std::min<uint64_t>(kChunk, end - first));
            run(*chunk, first, count, keys, scores);
            tally.record(*chunk, count);
        }
    }
}

std::unique_ptr<Tally> simulate(uint64_t futures, uint64_t seed, unsigned threads)
{
    const Keys keys(seed);
    std::atomic<uint64_t> next{0};
    std::vector<std::unique_ptr<Tally>> tallies;
    for (unsigned i = 0; i < threads; i++) tallies.push_back(std::make_unique<Tally>());
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; i++) others.emplace_back([&, i] { work(next, futures, keys, *tallies[i]); });
    work(next, futures, keys, *tallies[0]);
    for (std::thread& other : others) other.join();
    for (unsigned i = 1; i < threads; i++) tallies[0]->add(*tallies[i]);
    return std::move(tallies[0]);
}

// The lives of the first futures, word by word in the order of the futures.
uint64_t hashOfLives(uint64_t futures, uint64_t seed)
{
    const Keys keys(seed);
    const Scores scores;
    const auto chunk = std::make_unique<Chunk>();
    Hash hash;
    for (uint64_t first = 0; first < futures; first += kChunk)
    {
        const int count = static_cast<int>(std::min<uint64_t>(kChunk, futures - first));
        run(*chunk, first, count, keys, scores);
        for (int future = 0; future < count; future++)
        {
            const Lives lives(*chunk, future / kWidth);
            const int lane = future % kWidth;
            for (int i = 0; i < kTimes; i++)
            {
                hash.add(static_cast<uint32_t>(lives.codes[i][lane]));
                hash.add(lives.months[i][lane]);
            }
            for (const Lane& outcome : lives.outcomes) hash.add(outcome[lane]);
        }
    }
    return hash.value;
}

Options parse(int count, char** words)
{
    Options options;
    for (int i = 1; i + 1 < count; i += 2)
    {
        const std::string name = words[i];
        const uint64_t value = std::strtoull(words[i + 1], nullptr, 10);
        if (name == "--futures") options.futures = value;
        else if (name == "--seed") options.seed = value;
        else if (name == "--threads") options.threads = static_cast<unsigned>(value);
        else if (name == "--lives") options.lives = value;
    }
    return options;
}
}  // namespace

int main(int count, char** words)
{
    const Options options = parse(count, words);
    simulate(std::min<uint64_t>(options.futures, 50000), options.seed, options.threads);
    const auto begun = std::chrono::steady_clock::now();
    const std::unique_ptr<Tally> tally = simulate(options.futures, options.seed, options.threads);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    std::printf("{\"futures\": %llu, \"steps\": %d, \"threads\": %u, \"seconds\": %.6f, \"version\": \"g++ %s\", \"counts_hash\": \"%016llx\", ",
                static_cast<unsigned long long>(tally->futures), plan::kSteps, options.threads, seconds, __VERSION__, static_cast<unsigned long long>(tally->hash()));
    if (options.lives > 0) std::printf("\"lives_hash\": \"%016llx\", ", static_cast<unsigned long long>(hashOfLives(options.lives, options.seed)));
    std::printf("\"statistics\": {");
    for (int i = 0; i < kOutcomes; i++) std::printf("%s\"%s\": {\"mean\": %.9g, \"sd\": %.9g}", i > 0 ? ", " : "", kOutcomeNames[i], tally->mean(i), tally->sd(i));
    std::printf("}}\n");
}
