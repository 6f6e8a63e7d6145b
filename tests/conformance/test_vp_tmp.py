import subprocess
from conformance.test_verapdf import verapdf, verdicts
__all__=["verapdf"]
def test_it(verapdf):
    from pathlib import Path
    for name in ("v_handout.pdf","v_strip.pdf"):
        l=Path("/tmp/batch")/name
        told=subprocess.run([*verapdf,l],capture_output=True,text=True).stdout
        print(verdicts(told,l)); assert verdicts(told,l)==({"ua1","2u"},set()), told[-3000:]
