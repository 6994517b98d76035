// scenarios/sora.yaml in C++, written by hand for this one scenario: what the engine is measured against. Every life is equal to the engine's to the bit.
//   g++ -O3 -march=native -std=c++20 -ffp-contract=off -I FOLDER_OF_PLAN_H -o sora sora.cpp -pthread
//   sora --futures N --seed S --threads T [--regroup] [--lives L]
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
    bool regroups = false;
};

// Simulates a chunk until its last future has ended. Where futures that ended leave so much room that a quarter of the groups could go, and it regroups, the others move together.
void run(Chunk& chunk, uint64_t first, int count, bool regroups, const Keys& keys, const Scores& scores)
{
    chunk.begin(first, count, keys, scores);
    chunk.step<true>(0, keys);
    for (int step = 1; step < plan::kSteps; step++)
    {
        const int living = chunk.living(), needed = (living + kWidth - 1) / kWidth;
        if (living == 0) break;
        if (regroups && 4 * needed <= 3 * chunk.groups) chunk.regroup(keys);
        chunk.step<false>(step, keys);
    }
    chunk.finish();
}

void work(std::atomic<uint64_t>& next, uint64_t futures, bool regroups, const Keys& keys, Tally& tally)
{
    const auto chunk = std::make_unique<Chunk>();
    const Scores scores;
    for (uint64_t block; (block = next.fetch_add(kBlock)) < futures;)
    {
        for (uint64_t first = block, end = std::min(futures, block + kBlock); first < end; first += kChunk)
        {
            const int count = static_cast<int>(std::min<uint64_t>(kChunk, end - first));
            run(*chunk, first, count, regroups, keys, scores);
            tally.record(chunk->finished);
        }
    }
}

std::unique_ptr<Tally> simulate(uint64_t futures, const Options& options)
{
    const Keys keys(options.seed);
    std::atomic<uint64_t> next{0};
    std::vector<std::unique_ptr<Tally>> tallies;
    for (unsigned i = 0; i < options.threads; i++) tallies.push_back(std::make_unique<Tally>());
    std::vector<std::thread> others;
    for (unsigned i = 1; i < options.threads; i++) others.emplace_back([&, i] { work(next, futures, options.regroups, keys, *tallies[i]); });
    work(next, futures, options.regroups, keys, *tallies[0]);
    for (std::thread& other : others) other.join();
    for (unsigned i = 1; i < options.threads; i++) tallies[0]->add(*tallies[i]);
    return std::move(tallies[0]);
}

// The lives of the first futures, word by word in the order of the futures.
uint64_t hashOfLives(const Options& options)
{
    const Keys keys(options.seed);
    const Scores scores;
    const auto chunk = std::make_unique<Chunk>();
    Hash hash;
    for (uint64_t first = 0; first < options.lives; first += kChunk)
    {
        const int count = static_cast<int>(std::min<uint64_t>(kChunk, options.lives - first));
        run(*chunk, first, count, options.regroups, keys, scores);
        int place[kChunk];
        for (int i = 0; i < count; i++) place[reinterpret_cast<const int*>(chunk->finished.rows[Finished::kRows - 1])[i]] = i;
        for (int future = 0; future < count; future++)
        {
            const Lives lives(chunk->finished, place[future] / kWidth);
            const int lane = place[future] % kWidth;
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
    for (int i = 1; i < count; i++)
    {
        const std::string name = words[i];
        if (name == "--regroup")
        {
            options.regroups = true;
            continue;
        }
        const uint64_t value = i + 1 < count ? std::strtoull(words[++i], nullptr, 10) : 0;
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
    simulate(std::min<uint64_t>(options.futures, 50000), options);
    const auto begun = std::chrono::steady_clock::now();
    const std::unique_ptr<Tally> tally = simulate(options.futures, options);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    std::printf("{\"futures\": %llu, \"steps\": %d, \"threads\": %u, \"seconds\": %.6f, \"version\": \"g++ %s\", \"counts_hash\": \"%016llx\", ",
                static_cast<unsigned long long>(tally->futures), plan::kSteps, options.threads, seconds, __VERSION__, static_cast<unsigned long long>(tally->hash()));
    if (options.lives > 0) std::printf("\"lives_hash\": \"%016llx\", ", static_cast<unsigned long long>(hashOfLives(options)));
    std::printf("\"statistics\": {");
    for (int i = 0; i < kOutcomes; i++) std::printf("%s\"%s\": {\"mean\": %.9g, \"sd\": %.9g}", i > 0 ? ", " : "", kOutcomeNames[i], tally->mean(i), tally->sd(i));
    std::printf("}}\n");
}
