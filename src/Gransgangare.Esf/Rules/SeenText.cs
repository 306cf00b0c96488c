using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Esf.Rules;

/// <summary>
/// What was seen, in words for a case worker. Ages and dates of the participation are shown, a birth date never.
/// </summary>
internal static class SeenText
{
    private static readonly LocalizedText s_stillTakingPart = new("deltagandet pågår", "the participation is still going on");

    /// <summary>The fact and the date that gave a value.</summary>
    public static LocalizedText Of(Seen seen, int value, Participation participation, Observer observer) =>
        seen switch
        {
            Seen.Scope => Scope((ScopeSeen)value, observer),
            Seen.Objective => value == (int)ObjectiveSeen.L
                ? new("särskilt mål (l)", "specific objective (l)")
                : new("inte särskilt mål (l)", "not specific objective (l)"),
            Seen.Completeness => Completeness((Missing)value),
            Seen.Age => value == Observer.NotKnown
                ? new("födelsedatum saknas", "birth date not known")
                : new($"ålder vid inträdet {value}", $"age at entry {value}"),
            Seen.LabourStatus => LabourStatusText.Of((LabourStatusSeen)value, participation),
            Seen.LongTermUnemployment => LongTerm((LongTermSeen)value, participation, observer),
            Seen.Education => value == Observer.NotKnown
                ? new("utbildningsnivå saknas", "education not known")
                : new($"ISCED {value} vid inträdet", $"ISCED {value} at entry"),
            Seen.InEducation => new(
                "i utbildning vid inträdet: " + YesNo((Fact)value, "ja", "nej", "vill inte uppge, läses som nej", "saknas, läses som nej"),
                "in education at entry: " + YesNo((Fact)value, "yes", "no", "refused, read as no", "not known, read as no")
            ),
            Seen.Disability => Characteristic("funktionsnedsättning", "disability", value),
            Seen.ThirdCountryNational => Characteristic("tredjelandsmedborgare", "third-country national", value),
            Seen.ForeignBackground => Characteristic("utländsk bakgrund", "foreign background", value),
            Seen.Minority => Characteristic("minoritet", "minority", value),
            Seen.Homeless => Characteristic("hemlös", "homeless", value),
            Seen.Rural => Characteristic("landsbygd", "rural area", value),
            Seen.OtherDisadvantaged => Characteristic("annan utsatthet", "otherwise disadvantaged", value),
            Seen.LabourMarketAfterwards => Event(EventClass.LabourMarket, value, participation, observer),
            Seen.StudiesAfterwards => Event(EventClass.Studies, value, participation, observer),
            Seen.QualificationAfterwards => Event(EventClass.Qualification, value, participation, observer),
            Seen.SixMonthStatus => SixMonths((SixMonthSeen)value, participation),
            Seen.SixMonthImprovement => Improvement((ImprovementSeen)value, participation),
            _ => throw new ArgumentOutOfRangeException(nameof(seen)),
        };

    /// <summary>An ISO date.</summary>
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>The window for immediate results in words.</summary>
    public static LocalizedText Window(EsfOptions options) =>
        options.ImmediateWindow == ImmediateWindow.OneMonth ? new("en månad", "one month") : new("28 dagar", "28 days");

    private static LocalizedText Scope(ScopeSeen scope, Observer observer) =>
        scope switch
        {
            ScopeSeen.InScope => new("direkt deltagare", "direct participant"),
            ScopeSeen.NotSupportedDirectly => new("inte direkt deltagare", "not supported directly"),
            ScopeSeen.SupportTooShort => new(
                $"stödet varade kortare än {observer.Options.MinimumSupportDays} dagar",
                $"support shorter than {observer.Options.MinimumSupportDays} days"
            ),
            ScopeSeen.RegistrationError => new("avslutad som felregistrering", "closed as a registration error"),
            ScopeSeen.NotIdentified => new("deltar utan personuppgifter", "takes part without personal data"),
            ScopeSeen.ObjectiveM => new("särskilt mål (m): inga deltagaruppgifter", "specific objective (m): no participant data"),
            _ => throw new ArgumentOutOfRangeException(nameof(scope)),
        };

    private static LocalizedText Completeness(Missing missing)
    {
        if (missing is Missing.None)
        {
            return new("posten är komplett", "the record is complete");
        }

        if (missing.HasFlag(Missing.NotAsked))
        {
            return new("varje indikator räknas med de uppgifter som finns", "each indicator counts with the facts that are known");
        }

        var facts = Columns.Completeness.Where(fact => missing.HasFlag(fact.Bit)).Select(fact => NameOf(fact.Column)).ToArray();
        return new(
            "saknas: " + string.Join(", ", facts.Select(fact => fact.Sv)),
            "not known: " + string.Join(", ", facts.Select(fact => fact.En))
        );
    }

    /// <summary>A fact of point 1.1 by its column of the exchange folder, in words with the column.</summary>
    public static LocalizedText NameOf(string column) =>
        column switch
        {
            "gender" => new("kön (gender)", "the gender"),
            "birth_date" => new("födelsedatum (birth_date)", "the birth date (birth_date)"),
            "labour_status" => new("arbetsmarknadsstatus (labour_status)", "the labour market status (labour_status)"),
            "isced" => new("utbildningsnivå (isced)", "the level of education (isced)"),
            "leave_from" => new("ledighetens första dag (leave_from)", "the first day of the leave (leave_from)"),
            "leave_to_expected" => new(
                "ledighetens förväntade sista dag (leave_to_expected)",
                "the expected last day of the leave (leave_to_expected)"
            ),
            "leave_job_related_income" => new(
                "om ledigheten ger arbetsrelaterad ersättning (leave_job_related_income)",
                "whether the leave gives a job-related income (leave_job_related_income)"
            ),
            _ => new(column, column),
        };

    private static LocalizedText LongTerm(LongTermSeen longTerm, Participation participation, Observer observer)
    {
        if (participation.AtEntry.UnemployedSince is not { } since)
        {
            return new(
                "första dag som arbetslös saknas, läses som inte långtidsarbetslös",
                "first day of unemployment not known, read as not long-term"
            );
        }

        var (sv, en) = (
            $"arbetslös sedan {Day(since)}, inträde {Day(participation.Entry)}",
            $"unemployed since {Day(since)}, entry {Day(participation.Entry)}"
        );
        if (longTerm == LongTermSeen.AgeNotKnown)
        {
            return new(sv + ", åldern är inte känd", en + ", age not known");
        }

        var months = observer.LongTermMonths(participation.AgeAtEntry(observer.Options.LeapDayBirthday) ?? Observer.NotKnown);
        return observer.Options.LongTermUnemployedBound == LongTermUnemployedBound.Inclusive
            ? new($"{sv}, gräns minst {months} månader", $"{en}, limit at least {months} months")
            : new($"{sv}, gräns mer än {months} månader", $"{en}, limit more than {months} months");
    }

    private static LocalizedText Characteristic(string sv, string en, int value) =>
        new(
            sv + ": " + YesNo((Fact)value, "ja", "nej", "vill inte uppge, räknas som 0", "saknas"),
            en + ": " + YesNo((Fact)value, "yes", "no", "refused, counts 0", "not known")
        );

    private static string YesNo(Fact fact, string yes, string no, string refused, string notKnown) =>
        fact switch
        {
            Fact.Yes => yes,
            Fact.No => no,
            Fact.Refused => refused,
            _ => notKnown,
        };

    /// <summary>The event that decided, or that there was none and which one came too late. Value 0 = still taking part, 1 = no event.</summary>
    private static LocalizedText Event(EventClass @class, int value, Participation participation, Observer observer)
    {
        if (value == 0 || participation.Exit is not { } exit)
        {
            return s_stillTakingPart;
        }

        var until = observer.LastDayOf(exit);
        if (value > 1)
        {
            var last = participation.Events[new Afterwards(participation, participation.Entry, until).Last(@class)];
            return new(
                $"{last.Kind.Label.Sv} {Day(last.Date)}, sista händelsen till och med {Day(until)}",
                $"{last.Kind.Label.En} on {Day(last.Date)}, the last event up to {Day(until)}"
            );
        }

        var later = Afterwards.FirstAfter(participation, @class, until);
        var nothing = @class switch
        {
            EventClass.LabourMarket => new LocalizedText("ingen arbetsmarknadshändelse", "no labour market event"),
            EventClass.Studies => new LocalizedText("inga studier", "no studies"),
            _ => new LocalizedText("ingen kvalifikation", "no qualification"),
        };
        var after = Observer.IsByDeath(exit)
            ? new LocalizedText("efter att personen avlidit", "after the person's death")
            : new LocalizedText("efter fönstret", "after the window");
        var entry = Day(participation.Entry);
        var (reasonSv, reasonEn) = ReasonAlone(@class, exit);
        var sv = $"{nothing.Sv} efter inträdet {entry} till och med {Day(until)}{reasonSv}";
        var en = $"{nothing.En} after entry {entry} up to {Day(until)}{reasonEn}";
        return later < 0
            ? new(sv, en)
            : new(
                $"{sv}; {participation.Events[later].Kind.Label.Sv} {Day(participation.Events[later].Date)} kom {after.Sv}",
                $"{en}; {participation.Events[later].Kind.Label.En} on {Day(participation.Events[later].Date)} came {after.En}"
            );
    }

    // The exit reason is read by the goals of the project, and no indicator: without an event it looks as if the result were there.
    private static LocalizedText ReasonAlone(EventClass @class, Exit exit) =>
        (@class, exit.Reason?.Activity) switch
        {
            (EventClass.LabourMarket, ExitActivity.Work) => new(", fast avslutsorsaken säger arbete", ", though the exit reason says work"),
            (EventClass.Studies, ExitActivity.Study) => new(", fast avslutsorsaken säger studier", ", though the exit reason says studies"),
            _ => new("", ""),
        };

    private static LocalizedText SixMonths(SixMonthSeen seen, Participation participation)
    {
        if (participation.Exit is not { } exit)
        {
            return s_stillTakingPart;
        }

        var day = Observer.SixMonthsAfter(exit.Date);
        switch (seen)
        {
            case SixMonthSeen.Deceased:
                return Deceased(exit.Date);
            case SixMonthSeen.NotFollowedUp:
                return NotFollowedUp(day);
            case SixMonthSeen.NoAnswer:
                return NoAnswer(day);
            case SixMonthSeen.NoEvent:
                return new($"ingen arbetsmarknadshändelse till och med {Day(day)}", $"no labour market event up to {Day(day)}");
            case SixMonthSeen.Employed or SixMonthSeen.NotEmployed when exit.SixMonthFollowUp?.Status is { } status:
                return new($"{status.Label.Sv} enligt uppföljningen {Day(day)}", $"{status.Label.En} by the follow-up on {Day(day)}");
            default:
                var last = participation.Events[new Afterwards(participation, participation.Entry, day).Last(EventClass.LabourMarket)];
                return new(
                    $"{last.Kind.Label.Sv} {Day(last.Date)}, sista händelsen till och med {Day(day)}",
                    $"{last.Kind.Label.En} on {Day(last.Date)}, the last event up to {Day(day)}"
                );
        }
    }

    private static LocalizedText Improvement(ImprovementSeen seen, Participation participation)
    {
        if (participation.Exit is not { } exit)
        {
            return s_stillTakingPart;
        }

        var day = Observer.SixMonthsAfter(exit.Date);
        return seen switch
        {
            ImprovementSeen.Deceased => Deceased(exit.Date),
            ImprovementSeen.NotFollowedUp => NotFollowedUp(day),
            ImprovementSeen.NoAnswer => NoAnswer(day),
            ImprovementSeen.NotImproved => new(
                $"ingen förbättring registrerad för {Day(day)}",
                $"no improvement registered for {Day(day)}"
            ),
            _ => new(
                string.Join(", ", exit.SixMonthFollowUp!.Improvements.AsSpan().ToArray().Select(way => way.Label.Sv)),
                string.Join(", ", exit.SixMonthFollowUp!.Improvements.AsSpan().ToArray().Select(way => way.Label.En))
            ),
        };
    }

    private static LocalizedText Deceased(LocalDate day) =>
        new($"personen avled {Day(day)}; senare uppgifter räknas inte", $"the person died on {Day(day)}; later facts do not count");

    private static LocalizedText NotFollowedUp(LocalDate day) => new($"ingen uppföljning för {Day(day)}", $"no follow-up for {Day(day)}");

    private static LocalizedText NoAnswer(LocalDate day) =>
        new($"inget svar vid uppföljningen {Day(day)}", $"no answer at the follow-up on {Day(day)}");
}
