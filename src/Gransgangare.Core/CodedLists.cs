using System.Diagnostics.CodeAnalysis;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Core;

/// <summary>Several values of a closed list as a record keeps them.</summary>
internal static class CodedLists
{
    /// <summary>In declared order, each once, so that equal facts are equal lists; this same object if it is so already.</summary>
    public static ValueList<T> InOrder<[DynamicallyAccessedMembers(PublicFields)] T>(this ValueList<T> values)
        where T : CodedList<T>
    {
        for (var index = 1; index < values.Count; index++)
        {
            if (values[index].Order <= values[index - 1].Order)
            {
                return values.Distinct().OrderBy(value => value.Order).ToValueList();
            }
        }

        return values;
    }
}
