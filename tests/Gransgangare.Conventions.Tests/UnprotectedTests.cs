using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;

namespace Gransgangare.Conventions.Tests;

/// <summary>What holds counts or keys of persons is protected, refuses to be serialised, or says that it is a working list.</summary>
public sealed class UnprotectedTests
{
    private static readonly Type[] s_counts = [typeof(long), typeof(long?), typeof(Share), typeof(Share?)];

    // Values without persons behind them: what a figure is, what was published before, and what a check of published figures says.
    private static readonly string[] s_harmless =
    [
        nameof(EarlierRelease),
        nameof(ProtectedReport),
        "Fraction",
        "LinkedTable",
        // Counters of anybody's own, which an estimator is asked with.
        "RateStratum",
        "TimeTally",
        "Suppression",
        // One person's own, in a form of its own.
        nameof(Measurement),
        nameof(EsfLedger),
        nameof(OutcomeLedger),
    ];

    // Codes of groups, columns and indicators, which name nobody and count nothing.
    private static readonly string[] s_codes =
    [
        "EsfOfGroup.Codes",
        "ProgressionOfGroup.Codes",
        "ReportGroup.Codes",
        "OutcomeCurve.Codes",
        "TargetGroupCount.Missing",
        "EsfIncompleteRecord.Missing",
        "EsfPersonCodes.Counted",
        "ScbRowChange.Fields",
        "ScbSheet.Headings",
    ];

    // What one writes of somebody by the key of that person, or of no person at all.
    private static readonly string[] s_ofOnePerson = ["EsfTables.Ledger", "OutcomeLedgerJsonConverter.Write"];

    [Fact]
    public void Types_that_hold_counts_or_keys_refuse_to_be_serialised()
    {
        var holders = Types().Where(Holds).ToList();
        Assert.Contains(typeof(ReportFigures), holders);
        Assert.Contains(typeof(EsfTableRow), holders);
        Assert.Contains(typeof(Report), holders);
        Assert.Empty(holders.Where(type => !Refuses(type)).Select(type => type.FullName));
    }

    /// <summary>What one of them hands out is refused as it is refused itself: a list of counters or keys says that it is unprotected.</summary>
    [Fact]
    public void No_list_that_they_hand_out_is_written_either()
    {
        var lists = Types()
            .Where(Refuses)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType != typeof(string))
            .ToList();
        Assert.Contains(lists, property => property.PropertyType == typeof(UnprotectedList<KeyValuePair<string, long>>));
        Assert.Empty(
            lists
                .Where(property => Parts(property.PropertyType).Any(IsCountOrKey) && !Refuses(property.PropertyType))
                .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
                .Except(s_codes, StringComparer.Ordinal)
        );

        bool IsCountOrKey(Type type) => s_counts.Contains(type) || type == typeof(int) || type == typeof(string);
    }

    [Fact]
    public void An_unprotected_list_is_written_nowhere()
    {
        UnprotectedList<string> keys = ValueList.Of("k1");
        UnprotectedList<long> none = ValueList<long>.Empty;
        foreach (
            var value in new object[]
            {
                keys,
                none,
                new[] { keys },
                new Dictionary<string, object> { ["keys"] = keys },
            }
        )
        {
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(value));
        }

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new EsfTally(Programme.EsfPlus2021).Counters));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(DataQuality.None.MissingFacts));
        Assert.DoesNotContain("k1", keys.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void And_their_text_is_their_own() => Assert.Empty(Types().Where(Refuses).Where(WritesEverything).Select(type => type.FullName));

    [Fact]
    public void Whoever_writes_tables_or_JSON_is_given_a_protected_report_or_a_working_list()
    {
        var writers = Types()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => IsTables(method.ReturnType) || method.GetParameters().Any(one => one.ParameterType == typeof(Utf8JsonWriter)))
            .ToList();
        Assert.Contains(writers, method => method.DeclaringType == typeof(ReportTables));
        Assert.Empty(
            writers
                .Where(method =>
                    !s_ofOnePerson.Contains($"{method.DeclaringType!.Name}.{method.Name}", StringComparer.Ordinal)
                    && !method.GetParameters().Any(parameter => IsDeclared(parameter.ParameterType))
                )
                .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
        );
    }

    [Fact]
    public void Nothing_that_a_report_hands_out_can_be_counted_into()
    {
        var seen = new HashSet<Type>();
        Walk(typeof(Report), seen);
        Assert.Contains(typeof(EsfResult), seen);
        Assert.Empty(
            seen.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
                .Where(method => method.ReturnType == typeof(void) && method is { IsSpecialName: false, Name: not "Deconstruct" })
                .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
                .Distinct(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<Type> Types() =>
        Libraries.PublicTypes.Where(type =>
            Libraries.Room(Libraries.Name(type.Assembly)) is "Reports" or "Esf" or "Evidence" or "Bip" or "Sweden"
        );

    private static bool Refuses(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(UnprotectedJsonConverter);

    private static bool Holds(Type type) =>
        !s_harmless.Contains(type.Name, StringComparer.Ordinal)
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(ProtectedReport.Request))
            .Any(property =>
                HoldsDirectly(property) || Parts(property.PropertyType).Any(part => part != type && IsOurs(part) && Refuses(part))
            );

    private static bool HoldsDirectly(PropertyInfo property) =>
        s_counts.Contains(property.PropertyType)
        || property is { Name: "N" or "Subjects", PropertyType: var type } && type == typeof(int)
        || property is { Name: "Person" or "Persons" } && Parts(property.PropertyType).Any(part => part == typeof(string));

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Gransgangare", StringComparison.Ordinal) == true;

    private static bool IsTables(Type type) => Parts(type).Any(part => part == typeof(ReportTable));

    private static bool IsDeclared(Type type) =>
        type == typeof(ProtectedReport)
        || type == typeof(ProtectedEvidence)
        || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(WorkingList<>);

    private static bool WritesEverything(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute));

    private static void Walk(Type type, HashSet<Type> seen)
    {
        foreach (var part in Parts(type).Where(part => IsOurs(part) && !part.IsGenericType && seen.Add(part)))
        {
            foreach (var property in part.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                Walk(property.PropertyType, seen);
            }
        }
    }
}
