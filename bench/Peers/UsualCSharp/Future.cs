using MathNet.Numerics.Distributions;

namespace UsualCSharp;

/// <summary>One future of scenarios/sora.yaml; docs/model.md explains the formulas. Cash is unlimited, so the pledge that is paid into it is left out.</summary>
internal sealed class Future
{
    private readonly Random _random;
    private readonly Life _life = new();
    private readonly Shock _adds, _churn, _usage;
    private readonly GpuPrice _gpuPrice;

    private readonly double _threshold, _alternative, _otherRevenue, _storeFee, _opex, _work, _gain, _capture, _utilization, _shed, _markup, _salvage;
    private readonly double _addsScale, _activation, _leaving, _outputs, _paying, _arpu;
    private readonly double _reviewAfter, _reviewEvery, _reallocationAfter, _reallocationHazard;
    private readonly double _focus, _trainingAt, _trainingCost, _trainingOver, _parityAt, _parityPrice, _parityChurn, _outageRate;

    private double _users, _reserved, _rent, _average, _nextOutage, _hazardLeft;

    public Future(Random random)
    {
        _random = random;
        (double reserved, double outputs) = Scenario.Correlated(random, 0.7);
        (double drift, double gain) = Scenario.Correlated(random, -0.4);
        (double activation, double churn) = Scenario.Correlated(random, 0.5);
        _reserved = Scenario.ReservedGpus.At(reserved);
        _outputs = Scenario.OutputsPerUserDay.At(outputs);
        _gain = Math.Log(1 + Scenario.EfficiencyGain.At(gain));
        _activation = Scenario.Activation.At(activation);
        _leaving = -Math.Log(1 - Scenario.ChurnPerMonth.At(churn));
        _threshold = Scenario.Threshold.Sample(random);
        _alternative = Scenario.Alternative.Sample(random);
        _otherRevenue = Scenario.OtherRevenue.Sample(random);
        _storeFee = Scenario.StoreFee.Sample(random);
        _opex = Scenario.Opex.Sample(random);
        _work = Scenario.GpuSecondsPerOutput.Sample(random);
        _capture = Scenario.SupplierCapture.Sample(random);
        _utilization = Scenario.Utilization.Sample(random);
        _shed = Scenario.ShedPerMonth.Sample(random);
        _markup = Scenario.OnDemandMarkup.Sample(random);
        _salvage = Scenario.Salvage.Sample(random);
        _addsScale = Scenario.AddsScale.Sample(random);
        _paying = Scenario.Paying.Sample(random);
        _arpu = Scenario.ArpuPerMonth.Sample(random);
        _reviewAfter = Scenario.ReviewAfter.Sample(random);
        _reviewEvery = Scenario.ReviewEvery.Sample(random);
        _reallocationAfter = Scenario.ReallocationAfter.Sample(random);
        _reallocationHazard = Scenario.ReallocationHazard.Sample(random);
        _focus = Scenario.FocusThreshold.Sample(random);
        _trainingAt = Scenario.TrainingAt.Sample(random);
        _trainingCost = Scenario.TrainingCost.Sample(random);
        _trainingOver = Scenario.TrainingOver.Sample(random);
        _parityAt = Exponential.Sample(random, Scenario.ParityRate.Sample(random) / 12);
        _parityPrice = Scenario.ParityPrice.Sample(random);
        _parityChurn = Scenario.ParityChurn.Sample(random);
        _outageRate = Scenario.OutageRate.Sample(random) / 12;
        _nextOutage = Exponential.Sample(random, _outageRate);
        _hazardLeft = Exponential.Sample(random, 1);
        _adds = new Shock(0.17, 2, random);
        _churn = new Shock(0.10, 3, random);
        _usage = new Shock(0.10, 3, random);
        _gpuPrice = new GpuPrice(random, Math.Log(1 + Scenario.GpuPriceDrift.At(drift)));
        _life.NoticeDays = ContinuousUniform.Sample(random, 0, 33);
    }

    /// <summary>Lives it, month by month.</summary>
    /// <param name="spend">Factor on the cost of compute; other than 1 it makes a wrong model, by which a comparison shows that it notices one.</param>
    public Life Run(double spend)
    {
        for (int month = 0; month < Scenario.Months; month++)
            if (Step(month, spend)) break;
        return _life;
    }

    /// <summary>One month; whether the product ends in it.</summary>
    private bool Step(int month, double spend)
    {
        if (month > 0)
        {
            _adds.Move(_random);
            _churn.Move(_random);
            _usage.Move(_random);
        }
        double parity = Math.Clamp(month + 1 - _parityAt, 0, 1), years = month / 12.0;
        double threshold = _threshold * Math.Pow(_focus, Math.Clamp(month + 1 - Scenario.FocusAt, 0, 1));

        double mean = MoveUsers(month, Math.Pow(_parityChurn, parity));
        double price = _gpuPrice.Of(month) * Math.Exp(_capture * _gain * years);
        if (month == 0) _rent = price;
        double needed = mean * _outputs * _usage.Factor * _work * Math.Exp(-_gain * years) / (86_400 * _utilization);
        double held = Math.Max(_reserved, needed), onDemand = Math.Max(needed - _reserved, 0);
        double compute = spend * 24 * ((_reserved * _rent) + (onDemand * price * (1 + _markup)));
        _reserved *= 1 - _shed;

        double revenue = (mean * _paying * _arpu / Scenario.DaysPerMonth * Math.Pow(_parityPrice, parity) * (1 - _storeFee)) + _otherRevenue;
        double training = Math.Max(0, Math.Min(month + 1, _trainingAt + _trainingOver) - Math.Max(month, _trainingAt)) * _trainingCost / _trainingOver;
        double other = _opex + (training / Scenario.DaysPerMonth), burn = compute + other - revenue, over = burn / threshold;
        _average = month == 0 ? over : _average + ((over - _average) * (1 - Math.Exp(-1.0 / 3)));

        double review = revenue / (compute + other) < 0.25 && _average > 1 ? Review(month) : double.PositiveInfinity;
        double reallocation = Reallocation(month, _alternative * 24 * held / revenue), end = Math.Min(review, reallocation);
        double share = Math.Min(1, Math.Max(0, end - month)), days = share * Scenario.DaysPerMonth;

        if (burn > threshold)
        {
            _life.Breach = true;
            _life.MonthsInBreach += share;
        }
        if (_average > 1) _life.SustainedBreach = true;
        _life.PeakBurn = Math.Max(_life.PeakBurn, burn);
        _life.PeakUsers = Math.Max(_life.PeakUsers, mean);
        _life.LastUsers = mean;
        _life.Loss += days * burn;
        _life.Revenue += days * revenue;
        _life.Compute += days * compute;
        _life.OtherCost += days * other;
        _life.GpuHours += days * 24 * held;
        if (double.IsPositiveInfinity(end)) return false;
        _life.Months = end;
        _life.EndedByBurn = review <= reallocation;
        _life.EndedByReallocation = !_life.EndedByBurn;
        _life.Stranded = Stranded(Scenario.Months - end);
        return true;
    }

    /// <summary>Users over the month, exactly for constant rates; their mean.</summary>
    private double MoveUsers(int month, double onChurn)
    {
        while (_nextOutage <= month + 1)
        {
            _users *= 1 - Scenario.OutageLoses.Sample(_random);
            _nextOutage += Exponential.Sample(_random, _outageRate);
        }
        double leaving = _leaving * onChurn * _churn.Factor, added = _activation * _adds.Factor * _addsScale * Scenario.AddsPerMonth[month];
        double stay = Math.Exp(-leaving), phi = (1 - stay) / leaving, psi = (1 - phi) / leaving;
        double mean = (_users * phi) + (added * psi);
        _users = (_users * stay) + (added * phi);
        return mean;
    }

    /// <summary>The first review that falls in the month.</summary>
    private double Review(int month)
    {
        double number = Math.Max(Math.Floor((month - _reviewAfter) / _reviewEvery) + 1, 0);
        double review = _reviewAfter + (number * _reviewEvery);
        return review <= month + 1 ? review : double.PositiveInfinity;
    }

    /// <summary>When in the month the hazard uses up its draw.</summary>
    private double Reallocation(int month, double opportunity)
    {
        double from = Math.Max(month, _reallocationAfter);
        if (opportunity <= 1 || from >= month + 1) return double.PositiveInfinity;
        double rate = _reallocationHazard * Math.Pow(opportunity - 1, 0.4), used = rate * (month + 1 - from);
        if (used >= _hazardLeft) return from + (_hazardLeft / rate);
        _hazardLeft -= used;
        return double.PositiveInfinity;
    }

    /// <summary>What the reservation still costs over the months left of its term.</summary>
    private double Stranded(double left)
    {
        double whole = Math.Floor(left), kept = Math.Pow(1 - _shed, whole);
        double months = ((1 - kept) / _shed) + ((left - whole) * kept);
        return months * _reserved * _rent * 730.5 * Math.Max(1 - _salvage, 0);
    }
}
