using System.Collections;
using System.Reflection;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>
/// Records with a random value in every member that can be set, found by reflection: a member that is added to the library is in them from
/// that day on, and is lost in the database until it is stored.
/// </summary>
internal sealed class RandomRecord(int seed)
{
    private readonly Random _random = new(seed);

    public Participation Participation(string person) => (Participation)Record(typeof(Participation)) with { Person = person };

    public Measurement Measurement(string subject) => (Measurement)Record(typeof(Measurement)) with { Subject = subject };

    private object? Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } given)
        {
            return _random.Next(4) == 0 ? null : Value(given);
        }

        if (type.IsEnum)
        {
            return Pick(Enum.GetValues(type));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return List(type.GetGenericArguments()[0]);
        }

        if (type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CodedList<>))
        {
            return Pick((IList)parent.GetProperty("All")!.GetValue(null)!);
        }

        return type == typeof(string) ? $"åß '{_random.Next(1000)}' ☃"
            : type == typeof(LocalDate) ? new LocalDate(2020, 2, 27).PlusDays(_random.Next(-40_000, 40_000))
            : type == typeof(int) ? _random.Next(-5, 150)
            : type == typeof(bool) ? _random.Next(2) == 0
            : type == typeof(char) ? (char)('a' + _random.Next(13))
            : type == typeof(RaterKind) ? RaterKind.FromCode(_random.Next(2) == 0 ? "caseworker" : "own-rater")
            : type == typeof(Answers) ? Answers()
            : type == typeof(ParticipationPeriod) ? Period()
            : type == typeof(Spell)
                ? Period() is { End: { } end } period ? new Spell(period.Start, (Exit)Record(typeof(Exit)) with { Date = end })
                    : new Spell(Period().Start)
            : type.Assembly == typeof(Participation).Assembly ? Record(type)
            : throw new NotSupportedException($"A random {type} is not made yet.");
    }

    // What may be missing is missing at times; the nullable reference types are known by their annotation only.
    private object Record(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(one => one.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(one => Value(one.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            var mayBeMissing = nullability.Create(property).WriteState == NullabilityState.Nullable;
            property.SetValue(record, mayBeMissing && _random.Next(4) == 0 ? null : Value(property.PropertyType));
        }

        return record;
    }

    private object List(Type element)
    {
        var values = Enumerable.Range(0, _random.Next(element == typeof(Spell) ? 1 : 0, 4)).Select(_ => Value(element)).ToArray();
        var items = Array.CreateInstance(element, values.Length);
        values.CopyTo(items, 0);
        var toValueList = typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element);
        return toValueList.Invoke(null, [items])!;
    }

    private ParticipationPeriod Period()
    {
        var start = new LocalDate(2024, 1, 1).PlusDays(_random.Next(500));
        return new ParticipationPeriod(start, _random.Next(4) == 0 ? null : start.PlusDays(_random.Next(300)));
    }

    private Answers Answers() =>
        Enumerable
            .Range(0, Bip.Answers.Capacity)
            .Aggregate(default(Answers), (answers, slot) => answers.WithOriented(slot, _random.Next(11)));

    private object Pick(IList values) => values[_random.Next(values.Count)]!;
}
