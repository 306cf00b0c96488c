using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Conventions.Tests;

/// <summary>No text that the libraries make shows the key, the birth date or a free text of a person.</summary>
public sealed class PersonalDataTests
{
    private const string Key = "Marked-Key-4711";
    private const string FreeText = "Marked-Name-4712";
    private const string BirthYear = "1987";

    private static readonly string[] s_marks = [Key, FreeText, BirthYear, "870605", "4711", "4712"];

    // Everything in it is a fault, so that every check has something to say.
    private static readonly Participation s_marked = new()
    {
        Person = Key,
        Gender = Gender.Woman,
        BirthDate = new LocalDate(1987, 6, 5),
        Forbund = "vast",
        Municipality = "1480",
        AtEntry = new EntryFacts
        {
            UnemployedSince = new LocalDate(2024, 1, 1),
            LabourStatus = LabourStatus.Inactive,
            IncomeSources = [IncomeSource.Unknown, IncomeSource.SocialAssistance],
        },
        Spells =
        [
            new Spell(
                new LocalDate(2022, 1, 1),
                new Exit(new LocalDate(2023, 1, 1), ExitReason.RegistrationError)
                {
                    WorkExtent = -1,
                    StudyExtent = 101,
                    JobStart = new LocalDate(2023, 2, 1),
                    JobEnd = new LocalDate(2023, 1, 1),
                    SixMonthFollowUp = new SixMonthFollowUp(),
                }
            ),
            new Spell(new LocalDate(2023, 1, 1)),
        ],
        Events = [new(new LocalDate(1980, 1, 1), EventKind.Employed), new(new LocalDate(1980, 1, 1), EventKind.Inactive)],
        Interventions = [new Intervention(InterventionKind.Health, new ParticipationPeriod(new LocalDate(2023, 1, 1), null), FreeText)],
    };

    [Fact]
    public void No_object_in_a_participation_shows_it_in_its_text()
    {
        var seen = new List<object>();
        Walk(s_marked, seen);
        Assert.Contains(seen, value => value is Intervention);
        Assert.Contains(seen, value => value is Exit);
        Assert.All(seen, value => AssertUnmarked(value.ToString()));
    }

    [Fact]
    public void Nor_do_the_facts_and_the_decision_of_eligibility()
    {
        var facts = new EligibilityFacts
        {
            On = new LocalDate(2023, 3, 1),
            BirthDate = s_marked.BirthDate,
            Assessments = [new GroupAssessment(TargetGroup.Hbtqi, Fact.Yes)],
            IncomeSources = [IncomeSource.ActivityCompensation],
        };
        var seen = new List<object> { facts, facts.Assessments, facts.Assessments[0] };
        Walk(new EligibilityRules(ProjectDefinition.Gransgangare).Decide(facts), seen);
        Assert.All(seen, value => AssertUnmarked(value.ToString()));
        Assert.DoesNotContain("hbtqi", facts.Assessments[0].ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void No_issue_shows_it_in_its_path_or_message()
    {
        var project = ProjectDefinition.Gransgangare with { Ages = new AgeRange(1, 2) };
        var issues = new ParticipationValidator(project).Validate(s_marked).ToList();
        Assert.True(issues.Count >= 11, string.Join('\n', issues));
        Assert.All(issues, issue => AssertUnmarked($"{issue} {issue.Path} {issue.Message.Sv} {issue.Message.En} {issue.Definition}"));
    }

    [Fact]
    public void No_exception_repeats_the_text_it_could_not_read()
    {
        var readers = Libraries
            .PublicTypes.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy))
            .Where(method =>
                method is { Name: "Parse" or "FromCode", ContainsGenericParameters: false }
                && method.GetParameters() is [{ ParameterType: var type }]
                && type == typeof(string)
            )
            .ToList();
        Assert.True(readers.Count > 15);
        foreach (var reader in readers)
        {
            // A text of digits may well be read, such as a municipality code; a marked text never.
            foreach (var mark in new[] { Key, FreeText, "1987-06-05 Key" })
            {
                var fault = Record.Exception(() => reader.Invoke(null, [mark]));
                Assert.True(fault is TargetInvocationException, $"{reader.DeclaringType} read {mark}");
                AssertUnmarked(fault.InnerException!.Message);
                AssertUnmarked(fault.InnerException.InnerException?.Message);
            }
        }
    }

    [Fact]
    public void A_period_that_cannot_be_made_does_not_name_its_days()
    {
        var fault = Assert.Throws<ArgumentException>(() => new ParticipationPeriod(new LocalDate(1988, 1, 1), new LocalDate(1987, 1, 1)));
        AssertUnmarked(fault.Message);
    }

    [Fact]
    public void Types_that_hold_a_person_or_a_birth_date_write_their_own_text()
    {
        var holders = Libraries.PublicTypes.Where(IsHolder).ToList();
        Assert.Contains(typeof(Participation), holders);
        Assert.Contains(typeof(EligibilityFacts), holders);
        Assert.Empty(holders.Where(WritesEverything).Select(type => type.FullName));
        Assert.True(WritesEverything(typeof(Offender)));
        Assert.True(IsHolder(typeof(Offender)));
    }

    [Fact]
    public void The_debugger_shows_no_more_than_the_text() =>
        Assert.Empty(
            Libraries
                .WithTool.SelectMany(assembly => assembly.GetTypes())
                .Where(type =>
                    type.GetCustomAttribute<DebuggerDisplayAttribute>(inherit: false) is { } display
                    && !type.IsDefined(typeof(CompilerGeneratedAttribute))
                    && display.Value != "{ToString()}"
                )
                .Select(type => type.FullName)
        );

    private static bool IsHolder(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Any(property =>
                property is { Name: "BirthDate" }
                || property is { Name: "Person" or "PersonKey" } && property.PropertyType == typeof(string)
            );

    // A record whose text the compiler wrote shows every member.
    private static bool WritesEverything(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is { } members
        && members.IsDefined(typeof(CompilerGeneratedAttribute))
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute));

    private static void AssertUnmarked(string? text) =>
        Assert.All(s_marks, mark => Assert.DoesNotContain(mark, text ?? "", StringComparison.OrdinalIgnoreCase));

    // Every value of a type of ours that can be reached through public properties.
    private static void Walk(object value, List<object> seen)
    {
        if (
            value is string
            || value.GetType().Assembly == typeof(object).Assembly
            || seen.Contains(value)
            || value.GetType().Namespace?.StartsWith("Gransgangare", StringComparison.Ordinal) != true
        )
        {
            return;
        }

        seen.Add(value);
        foreach (var item in value is IEnumerable items ? items.Cast<object?>() : [])
        {
            if (item is not null)
            {
                Walk(item, seen);
            }
        }

        foreach (
            var property in value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0 && !property.GetMethod!.IsStatic)
        )
        {
            if (property.GetValue(value) is { } next)
            {
                Walk(next, seen);
            }
        }
    }

    private sealed record Offender(string Person);
}
