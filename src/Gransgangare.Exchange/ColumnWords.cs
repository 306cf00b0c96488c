using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>The Swedish and English words that a header may have instead of a column's name.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal)
    {
        ["person"] = ["person-id", "personnyckel", "nyckel", "deltagare", "deltagarnyckel", "person key", "participant", "key"],
        ["operation"] = ["projekt", "delprojekt", "verksamhet", "project", "sub-project"],
        ["currency"] = ["valuta"],
        ["forbund"] = ["förbund", "samordningsförbund", "coordination association", "association"],
        ["municipality"] = ["kommun", "kommunkod", "municipality code"],
        ["gender"] = ["kön", "sex"],
        ["birth_date"] = ["födelsedatum", "född", "date of birth", "born"],
        ["entry_date"] = ["startdatum", "inskrivningsdatum", "inskriven", "inträde", "date of entry", "start date", "entry"],
        ["exit_date"] = ["slutdatum", "avslutsdatum", "utskrivningsdatum", "utskriven", "avslut", "date of exit", "end date", "exit"],
        ["exit_reason"] = ["avslutsorsak", "avslutningsorsak", "orsak till avslut", "reason for exit"],
        ["labour_status"] =
        [
            "sysselsättning",
            "arbetsmarknadsstatus",
            "status på arbetsmarknaden",
            "labour market status",
            "labor status",
            "employment status",
        ],
        ["registered_unemployed"] = ["inskriven som arbetslös", "inskriven hos arbetsförmedlingen", "registered as unemployed"],
        ["in_education"] = ["i utbildning", "studerar", "studies"],
        ["parental_leave"] = ["föräldraledig", "föräldraledighet", "on parental leave"],
        ["leave"] = ["ledighet", "slag av ledighet", "kind of leave"],
        ["leave_from"] = ["ledig från", "ledighet från", "on leave from"],
        ["leave_to_expected"] = ["ledig till", "ledighet till", "ledighet till och med", "on leave to", "expected end of leave"],
        ["leave_job_related_income"] = ["arbetsrelaterad inkomst under ledigheten", "job related income during leave"],
        ["disability"] = ["funktionsnedsättning", "funktionsnedsatt", "person with disability"],
        ["third_country_national"] = ["tredjelandsmedborgare", "national of a third country"],
        ["foreign_background"] = ["utländsk bakgrund", "of foreign background"],
        ["minority"] = ["minoritet", "tillhör minoritet", "member of a minority"],
        ["homeless"] = ["hemlös", "hemlöshet", "homelessness"],
        ["rural"] = ["landsbygd", "bor på landsbygd", "from a rural area", "rural area"],
        ["other_disadvantaged"] = ["annan utsatthet", "annat missgynnande", "annan missgynnad", "other disadvantage"],
        ["direct_beneficiary"] = ["direkt deltagare", "direkt stödmottagare", "gets support directly"],
        ["unemployed_since"] = ["arbetslös sedan", "arbetslös från", "unemployed from"],
        ["isced"] = ["utbildningsnivå", "utbildningsnivå isced", "isced-nivå", "isced level", "level of education", "education level"],
        ["specific_objective"] = ["särskilt mål", "specifikt mål", "objective"],
        ["target_groups"] = ["målgrupp", "målgrupper", "target group"],
        ["six_month_followup"] = ["sexmånadersuppföljning", "uppföljning efter sex månader", "six-month follow-up"],
        ["six_month_status"] = ["status efter sex månader", "sexmånadersstatus", "status after six months"],
        ["six_month_improvement"] = ["förbättring efter sex månader", "förbättring", "improvement after six months", "improvement"],
        ["participant_kind"] = ["deltagartyp", "slag av deltagare", "kind of participant"],
        ["referrer"] = ["remittent", "remitterad av", "referred by"],
        ["income_sources"] = ["försörjning", "försörjning före", "inkomstkällor", "inkomster", "income", "sources of income"],
        ["exit_manner"] = ["avslutssätt", "sätt för avslut", "manner of exit"],
        ["type_of_work"] = ["typ av arbete", "arbetstyp", "slag av arbete", "work type"],
        ["work_extent"] = ["arbetets omfattning", "arbetsomfattning", "arbete procent", "extent of work"],
        ["study_extent"] = ["studiernas omfattning", "studieomfattning", "studier procent", "extent of studies"],
        ["job_start"] = ["anställning från", "arbete från", "first day of job"],
        ["job_end"] = ["anställning till", "arbete till", "last day of job"],
        ["job_ongoing"] = ["anställningen pågår", "arbetet pågår", "job goes on"],
        ["study_support_right"] = ["rätt till studiestöd", "studiemedelsberättigande", "right to study support"],
        ["protected_from"] = ["skyddade personuppgifter från", "skyddad från", "protection from"],
        ["protected_to"] = ["skyddade personuppgifter till", "skyddad till", "protection to"],
        ["work_extent_before"] = ["arbetets omfattning före", "arbetsomfattning före", "extent of work before"],
        ["study_extent_before"] = ["studiernas omfattning före", "studieomfattning före", "extent of studies before"],
        ["support_months_before"] = ["månader med offentlig försörjning", "stödmånader före", "months of public support before"],
        ["income_sources_after"] = ["försörjning efter", "inkomstkällor efter", "sources of income after"],
        ["job_seeking_after"] = ["söker arbete efter", "arbetssökande efter", "seeks work after"],
        ["date"] = ["datum", "dag", "day"],
        ["event"] = ["händelse", "händelsetyp", "what happened"],
        ["rater"] = ["skattare", "bedömare", "svarande", "ifylld av", "rated by", "respondent"],
        ["rater_id"] = ["skattarens nyckel", "bedömarens nyckel", "handläggarnyckel", "rater key"],
        ["instrument"] = ["formulär", "mätinstrument", "questionnaire", "form"],
        ["occasion"] = ["mättillfälle", "tillfälle", "time of measurement"],
        ["subject"] = ["avser", "gäller", "measured"],
        ["kind"] = ["typ", "slag", "insatstyp", "typ av insats", "samtyckestyp", "typ av samtycke", "type", "kind of intervention"],
        ["start_date"] = ["startdatum", "från", "från och med", "start", "from"],
        ["end_date"] = ["slutdatum", "till", "till och med", "slut", "end", "to"],
        ["name"] = ["namn", "benämning", "insats"],
        ["given"] = ["lämnat", "samtycke lämnat", "lämnat datum", "date given"],
        ["staff"] = ["medarbetare", "medarbetarnyckel", "personal", "member of staff", "staff key"],
        ["team"] = ["arbetslag", "lag"],
        ["role"] = ["roll", "funktion"],
        ["employer"] = ["arbetsgivare", "anställande organisation", "employing organisation"],
        ["from"] = ["från", "från och med", "startdatum", "first day"],
        ["to"] = ["till", "till och med", "slutdatum", "last day"],
        ["fte"] = ["tjänstgöringsgrad", "årsarbetskraft", "full-time equivalent"],
        ["amount_ore"] = ["belopp i öre", "öre", "amount in öre"],
        ["source"] = ["källa", "underlag"],
        ["month"] = ["månad"],
        ["hours"] = ["timmar", "antal timmar", "number of hours"],
        ["revised"] = ["reviderad", "senast reviderad", "date of revision"],
        ["participant_took_part"] = ["deltagaren var med", "deltagaren medverkade", "participant took part"],
        ["team_organisations"] = ["organisationer i teamet", "teamets organisationer", "organisations in the team"],
        ["withdrawn"] = ["återkallat", "samtycke återkallat", "återkallat datum", "date withdrawn"],
    };

    /// <summary>The columns of a file with their words; others go with their own name alone.</summary>
    public static WordList<string> Of(IEnumerable<string> columns) => new(columns.Select(Entry));

    /// <summary>The first Swedish word of a column; its own name if it has none.</summary>
    public static string Swedish(string column) => s_words.TryGetValue(column, out var words) ? words[0] : column;

    /// <summary>A column with its words.</summary>
    public static (string Code, string Value, IEnumerable<string> Words) Entry(string column) =>
        (column, column, s_words.TryGetValue(column, out var words) ? words : []);
}
