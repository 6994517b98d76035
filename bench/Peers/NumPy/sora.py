"""scenarios/sora.yaml in NumPy, as a researcher would write it with speed in mind: whole arrays of futures, month by month.

    python3 sora.py --futures N --seed S --threads T [--precision 64|32] [--keep-ended] [--spend FACTOR]

The ranges are those of the file, written by hand; docs/model.md explains the formulas. Cash is unlimited, so the pledge that is paid into it is left out.
--keep-ended calculates all futures of a chunk to its end, as the shortest NumPy would, instead of dropping each month those that ended.
--spend multiplies the cost of compute: a wrong model, by which a comparison shows that it notices one.
"""
import argparse
import json
import multiprocessing
import time

import numpy as np

MONTHS, DAYS, CHUNK = 36, 30.4375, 16384
Z95 = 1.6448536269514722
FOCUS = 62 / DAYS  # 2025-12-01, in months since 2025-09-30


def positive(low, high):
    """5th to 95th percentile of a lognormal."""
    middle, sd = (np.log(low) + np.log(high)) / 2, (np.log(high) - np.log(low)) / (2 * Z95)
    return lambda z: np.exp(middle + sd * z)


def fraction(low, high):
    """5th to 95th percentile of a logit-normal."""
    a, b = np.log(low / (1 - low)), np.log(high / (1 - high))
    return lambda z: 1 / (1 + np.exp(-((a + b) / 2 + (b - a) / (2 * Z95) * z)))


def normal(low, high, least, most):
    """5th to 95th percentile of a normal; what lies outside the key's domain has a probability below 1e-6 and is moved to its edge."""
    return lambda z: np.clip((low + high) / 2 + (high - low) / (2 * Z95) * z, least, most)


ONCE = {
    "threshold": positive(0.4e6, 1.6e6), "alternative": positive(3.1, 7.0), "other_revenue": positive(10e3, 200e3), "store_fee": fraction(0.15, 0.30),
    "opex": positive(65e3, 260e3), "work": positive(1500, 3850), "gain": positive(0.10, 3.0), "capture": fraction(0.10, 0.60),
    "utilization": normal(0.57, 0.83, 1e-9, 1 - 1e-9), "reserved": positive(11.5e3, 26e3), "shed": fraction(0.01, 0.10), "markup": positive(0.05, 0.60), "salvage": positive(0.3, 1.5),
    "scale": positive(0.8, 1.2), "activation": fraction(0.25, 0.54), "churn": normal(0.45, 0.71, 1e-9, 1 - 1e-9), "outputs": positive(0.25, 0.80), "paying": fraction(0.03, 0.06),
    "arpu": positive(8, 18), "price_now": positive(1.70, 2.85), "drift": normal(-0.40, 0.15, -0.999, np.inf), "review_after": positive(3, 12), "review_every": positive(1, 6),
    "reallocation_after": positive(3, 8), "hazard": positive(0.02, 0.09), "focus": positive(0.4, 0.9), "training_at": positive(5, 7), "training_cost": positive(20e6, 200e6),
    "training_over": positive(2, 5), "parity_rate": positive(0.7, 4), "parity_price": positive(0.30, 0.80), "parity_churn": positive(1.05, 1.6), "outage_rate": positive(1, 3),
    "spike_lasts": positive(4, 18),
}
OUTAGE_LOSES, SPIKE_FACTOR = fraction(0.001, 0.02), positive(1.2, 2.6)
CORRELATED = [("reserved", "outputs", 0.7), ("drift", "gain", -0.4), ("activation", "churn", 0.5)]
RESULTS = ["life", "burn", "reallocated", "breach", "sustained_breach", "peak_burn", "loss", "months_in_breach", "peak_users", "last_users", "revenue", "compute", "other_cost",
           "gpu_hours", "stranded", "notice_days"]


def adds_of_months():
    """The schedule's mean over each month: knots hold until the next, the last one changes by -3 % a month."""
    knots = [(1, 3.0e6), (32, 3.2e6), (62, 2.2e6), (93, 1.2e6), (124, 1.1e6)]  # days since 2025-09-30
    days, rate = np.array([day for day, _ in knots]) / DAYS, np.log(0.97)
    means = []
    for month in range(MONTHS):
        total = 0.0
        for i, (_, value) in enumerate(knots[:-1]):
            start = -1 if i == 0 else days[i]
            total += value * max(0.0, min(month + 1, days[i + 1]) - max(month, start))
        begin, end = max(month - days[-1], 0.0), max(month + 1 - days[-1], 0.0)
        means.append(total + knots[-1][1] * (np.exp(rate * end) - np.exp(rate * begin)) / rate)
    return means


ADDS = adds_of_months()


def draw(rng, n, dtype):
    z = {name: rng.standard_normal(n, dtype=dtype) for name in ONCE}
    for one, other, rho in CORRELATED:
        z[other] = rho * z[one] + np.sqrt(1 - rho * rho).astype(dtype) * z[other]
    p = {name: quantile(z[name]).astype(dtype, copy=False) for name, quantile in ONCE.items()}
    p["leaving"] = -np.log1p(-p.pop("churn"))
    p["log_gain"], p["log_drift"] = np.log1p(p.pop("gain")), np.log1p(p.pop("drift"))
    p["subscription"] = p.pop("paying") * p.pop("arpu") / DAYS
    p["parity_due"] = 12 * rng.standard_exponential(n, dtype=dtype) / p.pop("parity_rate")
    p["parity_price"], p["parity_churn"] = np.log(p["parity_price"]), np.log(p["parity_churn"])
    p["log_focus"] = np.log(p.pop("focus"))
    return p


def begin(rng, p, n, dtype):
    s = {name: np.zeros(n, dtype) for name in
         ["users", "adds_shock", "churn_shock", "usage_shock", "price_shock", "log_spike", "average", "peak_users", "last_users", "months_in_breach", "loss", "revenue", "compute",
          "other_cost", "gpu_hours"]}
    s["who"] = np.arange(n)
    s["peak_burn"] = np.full(n, -np.inf, dtype)
    s["breach"], s["sustained_breach"] = np.zeros(n, bool), np.zeros(n, bool)
    s["spike_from"] = np.full(n, 1e9, dtype)
    s["outage_due"] = 12 * rng.standard_exponential(n, dtype=dtype) / p["outage_rate"]
    s["spike_due"] = 12 * rng.standard_exponential(n, dtype=dtype) / dtype(0.25)
    s["left"] = rng.standard_exponential(n, dtype=dtype)
    s["gpus"] = p.pop("reserved")
    return s


def take_arrivals(rng, p, s, month, dtype):
    """Outages and price spikes of the month: the few futures that have one, by index."""
    kept = np.ones(len(s["users"]), dtype)
    for _ in range(4):
        due = np.flatnonzero(s["outage_due"] <= month + 1)
        if len(due) == 0:
            break
        kept[due] *= 1 - OUTAGE_LOSES(rng.standard_normal(len(due), dtype=dtype))
        s["outage_due"][due] += 12 * rng.standard_exponential(len(due), dtype=dtype) / p["outage_rate"][due]
    for _ in range(4):
        due = np.flatnonzero(s["spike_due"] <= month + 1)
        if len(due) == 0:
            break
        s["log_spike"][due] = np.log(SPIKE_FACTOR(rng.standard_normal(len(due), dtype=dtype)))
        s["spike_from"][due] = np.maximum(s["spike_due"][due], month)
        s["spike_due"][due] += 12 * rng.standard_exponential(len(due), dtype=dtype) / dtype(0.25)
    return kept


def shock(rng, state, month, sd, half_life, dtype):
    """A stationary shock of mean 1, moved by a month."""
    score = rng.standard_normal(len(state), dtype=dtype)
    if month == 0:
        state[:] = score
    else:
        stays = 2.0 ** (-1 / half_life)
        state *= dtype(stays)
        state += dtype((1 - stays * stays) ** 0.5) * score
    return np.exp(dtype(sd) * state - dtype(sd * sd / 2))


def step(rng, p, s, month, dtype, spend):
    n, start, end, years = len(s["users"]), dtype(month), dtype(month + 1), dtype(month / 12)
    kept = take_arrivals(rng, p, s, month, dtype)

    active = np.clip(end - p["parity_due"], 0, 1)  # the share of the month in which parity is there
    on_price, on_churn = np.exp(active * p["parity_price"]), np.exp(active * p["parity_churn"])
    threshold = p["threshold"] * np.exp(dtype(min(max(month + 1 - FOCUS, 0), 1)) * p["log_focus"])

    adds = shock(rng, s["adds_shock"], month, 0.17, 2, dtype)
    churn = shock(rng, s["churn_shock"], month, 0.10, 3, dtype)
    usage = shock(rng, s["usage_shock"], month, 0.10, 3, dtype)
    settled, stays = 0.24 ** 2 * (9 / 12) / (2 * np.log(2)), 2.0 ** (-1 / 9)
    if month > 0:
        s["price_shock"] = dtype(stays) * s["price_shock"] + dtype((settled * (1 - stays * stays)) ** 0.5) * rng.standard_normal(n, dtype=dtype)
    strength = np.maximum(np.minimum(end, s["spike_from"] + p["spike_lasts"]) - np.maximum(s["spike_from"], start), 0)
    price = p["price_now"] * np.exp(p["log_drift"] * years + s["price_shock"] - dtype(settled * (1 - stays ** (2 * month)) / 2) + s["log_spike"] * strength)

    leaving = p["leaving"] * on_churn * churn
    added = p["activation"] * adds * p["scale"] * dtype(ADDS[month])
    grown = np.exp(-leaving)
    phi = (1 - grown) / leaving
    psi = (1 - phi) / leaving
    users = s["users"] * kept
    mean = users * phi + added * psi
    s["users"] = users * grown + added * phi
    outputs = mean * p["outputs"] * usage

    gained = p["log_gain"] * years
    price = price * np.exp(p["capture"] * gained)
    needed = outputs * p["work"] * np.exp(-gained) / (86_400 * p["utilization"])
    if month == 0:
        p["rent"] = price
    reserved, held = s["gpus"], np.maximum(s["gpus"], needed)
    compute = dtype(24 * spend) * (reserved * p["rent"] + np.maximum(needed - reserved, 0) * price * (1 + p["markup"]))
    s["gpus"] = reserved * (1 - p["shed"])

    revenue = mean * p["subscription"] * on_price * (1 - p["store_fee"]) + p["other_revenue"]
    spent = np.maximum(np.minimum(p["training_at"] + p["training_over"], end) - np.maximum(p["training_at"], start), 0) * p["training_cost"] / p["training_over"]
    other = p["opex"] + spent / dtype(DAYS)
    burn = compute + other - revenue
    coverage, over = revenue / (compute + other), burn / threshold
    opportunity = p["alternative"] * 24 * held / revenue
    s["average"] = over if month == 0 else s["average"] + (over - s["average"]) * dtype(1 - np.exp(-1 / 3))

    # The review: at after + n*every, for n >= 0, where coverage is low and the burn has been too high.
    number = np.maximum(np.floor((start - p["review_after"]) / p["review_every"]) + 1, 0)
    review = p["review_after"] + number * p["review_every"]
    review = np.where((coverage < 0.25) & (s["average"] > 1) & (review <= end), review, np.inf)
    # The reallocation: a hazard while the GPUs would earn more elsewhere.
    since = np.maximum(p["reallocation_after"], start)
    rate = np.where(opportunity > 1, p["hazard"] * np.maximum(opportunity - 1, 0) ** dtype(0.4), 0)
    used = rate * np.maximum(end - since, 0)
    crosses = (used >= s["left"]) & (used > 0)
    reallocation = np.where(crosses, since + s["left"] / np.where(crosses, rate, 1), np.inf)
    s["left"] = s["left"] - used

    ending = np.minimum(review, reallocation)
    share = np.clip(ending - start, 0, 1)
    days = share * dtype(DAYS)
    breach = burn > threshold
    s["breach"] |= breach
    s["sustained_breach"] |= s["average"] > 1
    s["months_in_breach"] += breach * share
    s["peak_users"] = np.maximum(s["peak_users"], mean)
    s["last_users"] = mean
    s["peak_burn"] = np.maximum(s["peak_burn"], burn)
    for name, per_day in [("loss", burn), ("revenue", revenue), ("compute", compute), ("other_cost", other), ("gpu_hours", 24 * held)]:
        s[name] += days * per_day
    return ending, np.where(review <= reallocation, 1, 2)


def note(results, p, s, where, ending, cause):
    """Keeps the lives of the futures that are over; a cause of 0 stands for none."""
    who = s["who"][where]
    results["life"][who] = ending
    results["burn"][who], results["reallocated"][who] = cause == 1, cause == 2
    for name in RESULTS[3:14]:
        results[name][who] = s[name][where]
    left = np.where(cause > 0, MONTHS - ending, 0)
    whole, keeps = np.floor(left), 1 - p["shed"][where]
    months = (1 - keeps ** whole) / (1 - keeps) + (left - whole) * keeps ** whole
    results["stranded"][who] = months * s["gpus"][where] * p["rent"][where] * 730.5 * np.maximum(1 - p["salvage"][where], 0)


def simulate(rng, n, dtype, spend, drops):
    p = draw(rng, n, dtype)
    s = begin(rng, p, n, dtype)
    results = {name: np.zeros(n) for name in RESULTS}
    results["notice_days"] = rng.uniform(0, 33, n)
    lives = np.ones(n, bool)
    for month in range(MONTHS):
        ending, cause = step(rng, p, s, month, dtype, spend)
        over = lives & (ending < np.inf)
        note(results, p, s, over, ending[over], cause[over])
        lives &= ~over
        if not lives.any():
            return results
        if drops:
            p, s = {name: x[lives] for name, x in p.items()}, {name: x[lives] for name, x in s.items()}
            lives = lives[lives]
    note(results, p, s, lives, float(MONTHS), 0)
    return results


def work(task):
    seed, futures, precision, spend, drops = task
    rng, dtype = np.random.Generator(np.random.Philox(seed)), np.float64 if precision == 64 else np.float32
    sums = np.zeros((2, len(RESULTS)))
    for first in range(0, futures, CHUNK):
        values = simulate(rng, min(CHUNK, futures - first), dtype, spend, drops)
        for i, name in enumerate(RESULTS):
            sums[0, i] += values[name].sum()
            sums[1, i] += (values[name] ** 2).sum()
    return sums


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--futures", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", type=int, choices=[32, 64], default=64)
    parser.add_argument("--spend", type=float, default=1.0)
    parser.add_argument("--keep-ended", action="store_true")
    options = parser.parse_args()
    seeds = np.random.SeedSequence(options.seed).spawn(2 * options.threads)
    shares = [options.futures // options.threads + (i < options.futures % options.threads) for i in range(options.threads)]
    tasks = [(seed, share, options.precision, options.spend, not options.keep_ended) for seed, share in zip(seeds, shares)]
    warm = [(seed, CHUNK, options.precision, options.spend, not options.keep_ended) for seed in seeds[options.threads:]]
    with multiprocessing.Pool(options.threads) as pool:
        run = pool.map if options.threads > 1 else lambda function, given: list(map(function, given))
        run(work, warm)
        begun = time.perf_counter()
        sums = sum(run(work, tasks))
        seconds = time.perf_counter() - begun
    means = sums[0] / options.futures
    sds = np.sqrt(np.maximum(sums[1] / options.futures - means ** 2, 0) * options.futures / (options.futures - 1))
    statistics = {name: {"mean": float(mean), "sd": float(sd)} for name, mean, sd in zip(RESULTS, means, sds)}
    print(json.dumps({"futures": options.futures, "steps": MONTHS, "threads": options.threads, "seconds": seconds, "version": f"NumPy {np.__version__}", "statistics": statistics}))


if __name__ == "__main__":
    main()
