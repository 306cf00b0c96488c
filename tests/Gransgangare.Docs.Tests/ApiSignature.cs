using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gransgangare.Docs.Tests;

/// <summary>Types and members as C# declares them, without access and attributes.</summary>
internal static class ApiSignature
{
    private static readonly NullabilityInfoContext s_nullability = new();

    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(char)] = "char",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    private static readonly Dictionary<string, string> s_operators = new(StringComparer.Ordinal)
    {
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
    };

    /// <summary>What a type is: <c>sealed class</c>, <c>enum</c>, …</summary>
    public static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    /// <summary>A type with its parents, keywords for those that have one.</summary>
    public static string Name(Type type) => Name(type, null);

    /// <summary>A member.</summary>
    public static string Of(MemberInfo member) =>
        member switch
        {
            FieldInfo { IsLiteral: true, DeclaringType.IsEnum: true } field => field.Name,
            FieldInfo field =>
                $"{(field.IsLiteral ? "const " : field.IsStatic ? "static readonly " : "")}{Name(field.FieldType, s_nullability.Create(field))} {field.Name}",
            PropertyInfo property => Property(property),
            ConstructorInfo constructor => $"new {Name(constructor.DeclaringType!)}({Parameters(constructor)})",
            MethodInfo method => Method(method),
            _ => member.Name,
        };

    private static string Property(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod!;
        var name = property.GetIndexParameters().Length > 0 ? $"this[{Parameters(property.GetMethod!)}]" : property.Name;
        var write =
            property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; "
            : "set; ";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{(accessor.IsStatic ? "static " : "")}{required}{Name(property.PropertyType, s_nullability.Create(property))} {name} {{ get; {write}}}";
    }

    private static string Method(MethodInfo method)
    {
        var type = Name(method.ReturnType, s_nullability.Create(method.ReturnParameter));
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";
        var name =
            s_operators.TryGetValue(method.Name, out var sign) ? $"{type} operator {sign}"
            : method.Name is "op_Implicit" or "op_Explicit" ? $"{method.Name[3..].ToLowerInvariant()} operator {type}"
            : $"{type} {method.Name}{arguments}";
        return $"{(method.IsStatic ? "static " : "")}{name}({(method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way =
            parameter.IsOut ? "out "
            : parameter.IsIn ? "in "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params "
            : "";
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{way}{Name(parameter.ParameterType, s_nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string Value(object? value, Type type) =>
        value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            _ when type.IsEnum => $"{type.Name}.{Enum.GetName(type, value)}",
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
        };

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying, nullability is { GenericTypeArguments: [var one, ..] } ? one : null) + "?";
        }

        var mark = !type.IsValueType && nullability is { ReadState: NullabilityState.Nullable } && !type.IsGenericParameter ? "?" : "";
        return Bare(type, nullability) + mark;
    }

    private static string Bare(Type type, NullabilityInfo? nullability)
    {
        if (s_keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]";
        }

        // A nested type repeats the arguments of its parent; they are written there.
        var inherited = type is { IsNested: true, IsGenericParameter: false } ? type.DeclaringType!.GetGenericArguments().Length : 0;
        var parent = type is { IsNested: true, IsGenericParameter: false } ? $"{Name(type.DeclaringType!, null)}." : "";
        var own = type.GetGenericArguments().Select((one, index) => Name(one, nullability?.GenericTypeArguments.ElementAtOrDefault(index)));
        var arguments = string.Join(", ", own.Skip(inherited));
        return parent + type.Name.Split('`')[0] + (arguments.Length > 0 ? $"<{arguments}>" : "");
    }
}
