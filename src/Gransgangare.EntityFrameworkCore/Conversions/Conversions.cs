using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Which converter stores which type.</summary>
internal static class Conversions
{
    /// <summary>Every type with a converter.</summary>
    public static IReadOnlyDictionary<Type, Type> All { get; } = Make();

    /// <summary>The converter of a type, which may be nullable; <c>null</c> = the provider stores it as it is.</summary>
    public static Type? Of(Type type) => All.GetValueOrDefault(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>The comparer of a type that holds several values; <c>null</c> = it needs none.</summary>
    public static Type? ComparerOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? typeof(ValueListComparer<>).MakeGenericType(type.GetGenericArguments())
            : null;

    private static Dictionary<Type, Type> Make()
    {
        var all = new Dictionary<Type, Type>
        {
            [typeof(Fact)] = typeof(FactConverter),
            [typeof(LocalDate)] = typeof(LocalDateConverter),
            [typeof(RaterKind)] = typeof(RaterKindConverter),
            [typeof(Answers)] = typeof(AnswersConverter),
            [typeof(ValueList<ParticipationPeriod>)] = typeof(PeriodsConverter),
        };
        var assemblies = new[] { typeof(Participation), typeof(Measurement), typeof(Programme), typeof(Report) }.Select(type =>
            type.Assembly
        );
        foreach (var list in assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(IsCodedList))
        {
            all.Add(list, typeof(CodedListConverter<>).MakeGenericType(list));
            all.Add(typeof(ValueList<>).MakeGenericType(list), typeof(CodedListsConverter<>).MakeGenericType(list));
        }

        return all;
    }

    private static bool IsCodedList(Type type) =>
        type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(CodedList<>);
}
