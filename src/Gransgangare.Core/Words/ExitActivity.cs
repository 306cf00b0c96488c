namespace Gransgangare.Core;

/// <summary>What an exit reason says the person does after leaving: the two halves of the goal category work or study.</summary>
public enum ExitActivity : byte
{
    /// <summary>Neither work nor study.</summary>
    None = 0,

    /// <summary>Work (arbete), own business included.</summary>
    Work = 1,

    /// <summary>Study (studier), labour market training included (SE-S7).</summary>
    Study = 2,
}
