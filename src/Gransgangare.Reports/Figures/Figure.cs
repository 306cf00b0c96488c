using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// A count of a report (siffra), said once in <see cref="FigureCatalogue"/>: its member of the JSON, its column, its name in a bridge and its cell in
/// disclosure control follow from it.
/// </summary>
/// <param name="key">Its name within the report, and its member of the JSON.</param>
/// <param name="name">The heading of its column, and its name where it stands alone.</param>
/// <param name="rule">Id of the rule that says who is counted.</param>
internal abstract class Figure(string key, LocalizedText name, string rule)
{
    private readonly string? _address;

    /// <summary>Its name within the report, and its member of the JSON.</summary>
    public string Key => key;

    /// <summary>The heading of its column, and its name where it stands alone.</summary>
    public LocalizedText Name => name;

    /// <summary>Id of the rule that says who is counted (<see cref="RuleBook"/>).</summary>
    public string Rule => rule;

    /// <summary>Its place below that of its group: the numerator of a share is inside of it.</summary>
    public string Address
    {
        get => _address ?? (IsShare ? key + "/numerator" : key);
        init => _address = value;
    }

    /// <summary>What is counted; <c>null</c> = the unit of the request.</summary>
    public CountUnit? Unit { get; init; }

    /// <summary>Key of the figure that everybody in this one is in.</summary>
    public string? Within { get; init; }

    /// <summary>How it hangs together with others, as <c>active = left + ongoing</c>; <c>null</c> = it is said in Protection.</summary>
    public string? Relation { get; init; }

    /// <summary>Its share of what it is within, as a member beside it; <c>null</c> = none.</summary>
    public string? ShareKey { get; init; }

    /// <summary>What it is worth of the whole project; of a group it is worth as much less (<see cref="WorthOf"/>).</summary>
    public Worth Worth { get; init; } = Worth.OfTotal;

    /// <summary>Whether it may be smaller in a later release from the same first day on: a count of a day, or of the last answers so far.</summary>
    public bool MayFall { get; init; }

    /// <summary>Whether it is of a special category whatever the group.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>Whether a report whose groups are joined shows it of the total only.</summary>
    public bool IsOfTotal { get; init; }

    /// <summary>Whether it is a part of another figure, without a column of its own.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it is a number that was planned: it says nothing of a person.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether it is counted as a share: an object with its whole, quotient and interval.</summary>
    public abstract bool IsShare { get; }

    /// <summary>Whether it is a member by itself; the denominator of the shares is inside of them.</summary>
    public bool IsMember => IsShare || Address == key;

    /// <summary>What it is worth of the whole project or of a group.</summary>
    public Worth WorthOf(bool isGroup) => isGroup ? (Worth)(Worth - Worth.Detail) : Worth;
}

/// <inheritdoc cref="Figure"/>
/// <typeparam name="TOf">What has it.</typeparam>
internal sealed class Figure<TOf> : Figure
{
    private readonly Func<TOf, long?> _count;
    private readonly Func<TOf, Share>? _share;

    /// <summary>A count.</summary>
    public Figure(string key, string sv, string en, string rule, Func<TOf, long?> count)
        : base(key, new LocalizedText(sv, en), rule) => _count = count;

    /// <summary>A count with the share that it is the numerator of.</summary>
    public Figure(string key, string sv, string en, string rule, Func<TOf, Share> share)
        : base(key, new LocalizedText(sv, en), rule) => (_count, _share) = (of => share(of).Numerator, share);

    /// <inheritdoc/>
    public override bool IsShare => _share is not null;

    /// <summary>The count; <c>null</c> where it cannot be said or was not planned.</summary>
    public long? In(TOf of) => _count(of);

    /// <summary>The share.</summary>
    public Share ShareIn(TOf of) => (_share ?? throw new InvalidOperationException($"{Key} is a count without a share."))(of);
}
