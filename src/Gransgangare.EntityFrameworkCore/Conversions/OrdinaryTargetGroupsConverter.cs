using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Stores target groups that are not special categories of personal data; those such as comorbidity have a column of their own, and one of them here is an
/// <see cref="ArgumentException"/>.
/// </summary>
/// <param name="column">The column, for the message.</param>
/// <param name="readsAll">
/// Whether special categories that others have stored in the column are read: a model that stores none reads none.
/// </param>
internal sealed class OrdinaryTargetGroupsConverter(string column, bool readsAll)
    : ValueConverter<ValueList<TargetGroup>, string>(groups => Write(groups, column), text => Read(text, readsAll))
{
    private static readonly CodedListsConverter<TargetGroup> s_all = new();

    private static string Write(ValueList<TargetGroup> groups, string column) =>
        groups.Any(group => group.Sensitivity == DataSensitivity.Special)
            ? throw new ArgumentException(
                $"{column} must have ordinary target groups; put special categories into special_{column}.",
                nameof(groups)
            )
            : (string)s_all.ConvertToProvider(groups)!;

    private static ValueList<TargetGroup> Read(string text, bool readsAll)
    {
        var groups = (ValueList<TargetGroup>)s_all.ConvertFromProvider(text)!;
        return readsAll ? groups : groups.Where(group => group.Sensitivity != DataSensitivity.Special).ToValueList();
    }
}
