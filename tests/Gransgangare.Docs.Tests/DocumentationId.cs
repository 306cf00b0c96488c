using System.Reflection;

namespace Gransgangare.Docs.Tests;

/// <summary>The name under which the compiler writes the documentation of a type or member.</summary>
internal static class DocumentationId
{
    public static string Of(Type type) => $"T:{type.FullName!.Replace('+', '.')}";

    public static string Of(MemberInfo member)
    {
        var type = member.DeclaringType!.FullName!.Replace('+', '.');
        return member switch
        {
            FieldInfo field => $"F:{type}.{field.Name}",
            PropertyInfo property => $"P:{type}.{property.Name}{Parameters(property.GetIndexParameters())}",
            ConstructorInfo constructor => $"M:{type}.#ctor{Parameters(constructor.GetParameters())}",
            MethodInfo method => $"M:{type}.{method.Name}{Arity(method)}{Parameters(method.GetParameters())}{Result(method)}",
            _ => "",
        };
    }

    private static string Arity(MethodInfo method) =>
        method.IsGenericMethod ? FormattableString.Invariant($"``{method.GetGenericArguments().Length}") : "";

    private static string Result(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit" ? $"~{Name(method.ReturnType)}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => Name(parameter.ParameterType)))})";

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return $"{Name(type.GetElementType()!)}@";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter)
        {
            return FormattableString.Invariant($"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}");
        }

        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name.Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(Name))}}}" : name;
    }
}
