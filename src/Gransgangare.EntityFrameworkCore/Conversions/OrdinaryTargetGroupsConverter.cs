using Gransgangare.Core;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Stores target groups without those that are a special category of personal data, such as comorbidity.</summary>
internal sealed class OrdinaryTargetGroupsConverter()
    : ValueConverter<ValueList<TargetGroup>, string>(groups => Write(groups), text => Read(text))
{
    private static readonly CodedListsConverter<TargetGroup> s_all = new();

    private static string Write(ValueList<TargetGroup> groups) =>
        (string)s_all.ConvertToProvider(groups.Where(group => group.Sensitivity != DataSensitivity.Special).ToValueList())!;

    private static ValueList<TargetGroup> Read(string text) => (ValueList<TargetGroup>)s_all.ConvertFromProvider(text)!;
}
