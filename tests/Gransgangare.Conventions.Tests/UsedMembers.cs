using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Gransgangare.Conventions.Tests;

/// <summary>The members and types of other assemblies that an assembly uses, read from its metadata.</summary>
internal static class UsedMembers
{
    /// <summary>Members as <c>Namespace.Type.Member/parameters</c>, types as <c>Namespace.Type</c>.</summary>
    /// <param name="assemblyFile">File of the assembly.</param>
    public static IReadOnlySet<string> Of(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var metadata = file.GetMetadataReader();
        var used = metadata
            .TypeReferences.Select(handle => Name(metadata, metadata.GetTypeReference(handle)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                used.Add(
                    FormattableString.Invariant($"{Name(metadata, type)}.{metadata.GetString(member.Name)}/{Parameters(metadata, member)}")
                );
            }
        }

        return used;
    }

    private static string Name(MetadataReader metadata, TypeReference type) =>
        $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static int Parameters(MetadataReader metadata, MemberReference member)
    {
        var blob = metadata.GetBlobReader(member.Signature);
        var header = blob.ReadSignatureHeader();
        if (header.Kind != SignatureKind.Method)
        {
            return 0;
        }

        if (header.IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        return blob.ReadCompressedInteger();
    }
}
