using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What a person reads for a column of the exchange folder that holds a fact.</summary>
internal static class FactNames
{
    /// <summary>The fact in words with its column; the column alone where there are no words.</summary>
    public static LocalizedText Of(string column) =>
        column switch
        {
            "forbund" => Named("förbund", "förbund", column),
            "municipality" => Named("kommun", "municipality", column),
            "gender" => Named("kön", "gender", column),
            "birth_date" => Named("födelsedatum", "birth date", column),
            "entry_date" => Named("inskrivningsdag", "entry date", column),
            "labour_status" => Named("arbetsmarknadsstatus", "labour market status", column),
            "registered_unemployed" => Named("inskriven som arbetssökande", "registered unemployed", column),
            "unemployed_since" => Named("arbetslös sedan", "unemployed since", column),
            "in_education" => Named("i utbildning", "in education", column),
            "leave_from" => Named("ledighetens första dag", "first day of the leave", column),
            "leave_to_expected" => Named("ledighetens förväntade sista dag", "expected last day of the leave", column),
            "leave_job_related_income" => Named("arbetsrelaterad ersättning", "job-related income", column),
            "isced" => Named("utbildningsnivå", "level of education", column),
            "income_sources" => Named("försörjning", "sources of income", column),
            "target_groups" => Named("målgrupper", "target groups", column),
            "exit_reason" => Named("avslutsorsak", "exit reason", column),
            _ => new LocalizedText(column, column),
        };

    private static LocalizedText Named(string sv, string en, string column) => new($"{sv} ({column})", $"{en} ({column})");
}
