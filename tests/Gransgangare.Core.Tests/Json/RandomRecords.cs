using System.Reflection;
using NodaTime;

namespace Gransgangare.Core.Tests.Json;

/// <summary>
/// Records with a random value in every member, found by reflection, so that a member added to a record is in the laws by itself.
/// </summary>
internal sealed class RandomRecords(Random random)
{
    private static readonly LocalDate s_first = new(1950, 1, 1);
    private readonly NullabilityInfoContext _nullability = new();

    public T Make<T>() => (T)Make(typeof(T));

    private object Make(Type type) =>
        type == typeof(string) ? $"k{string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "kå-9\"\\<☃ "[random.Next(9)]))}ö"
        : type == typeof(int) ? random.Next(9)
        : type == typeof(bool) ? random.Next(2) == 0
        : type == typeof(char) ? (char)('a' + random.Next(13))
        : type == typeof(LocalDate) ? s_first.PlusDays(random.Next(30_000))
        : type.IsEnum ? Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))!
        : type == typeof(ParticipationPeriod) ? Period()
        : type == typeof(Spell) ? Spell()
        : IsList(type) ? List(type)
        : IsCoded(type) ? All(type)[random.Next(All(type).Count)]
        : Record(type);

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        var value = constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => Maybe(parameter.ParameterType, _nullability.Create(parameter))),
        ]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var code = property.Name == nameof(Participation.Municipality) ? Municipality() : null;
            property.SetValue(value, code ?? Maybe(property.PropertyType, _nullability.Create(property)));
        }

        return value;
    }

    private object? Maybe(Type type, NullabilityInfo nullability) =>
        nullability.ReadState == NullabilityState.Nullable && random.Next(4) == 0 ? null : Make(Nullable.GetUnderlyingType(type) ?? type);

    private string Municipality() => random.Next(10_000).ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    private ParticipationPeriod Period()
    {
        var start = Make<LocalDate>();
        return new(start, random.Next(3) == 0 ? null : start.PlusDays(random.Next(500)));
    }

    private Spell Spell()
    {
        var exit = Make<Exit>();
        return new(exit.Date.PlusDays(-random.Next(500)), random.Next(3) == 0 ? null : exit);
    }

    private object List(Type type)
    {
        var item = type.GetGenericArguments()[0];
        var items = IsCoded(item)
            ? All(item).Concat(All(item)).Where(_ => random.Next(4) == 0).OrderBy(_ => random.Next()).ToArray()
            : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Make(item))];
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    private static bool IsCoded(Type type) =>
        type.BaseType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(CodedList<>);

    // In declared order.
    private static List<object> All(Type type) =>
        [.. ((System.Collections.IEnumerable)type.BaseType!.GetProperty("All")!.GetValue(null)!).Cast<object>()];
}
